package io.greenlane.riskscoring.criteria;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.bundle.Cel;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.validator.CelAstValidator;

/** A pattern stands in the expression, and is small: RE2 matches in time linear to text and pattern. */
final class BoundedRegex implements CelAstValidator {

    private static final int LARGEST = 500;

    @Override
    public void validate(CelNavigableAst tree, Cel cel, IssuesFactory issues) {
        tree.getRoot()
                .allNodes()
                .filter(node -> node.getKind() == Kind.CALL)
                .map(node -> node.expr().call())
                .filter(call ->
                        call.function().equals("matches") && !call.args().isEmpty())
                .forEach(call -> check(call.args().getLast(), issues));
    }

    private static void check(CelExpr pattern, IssuesFactory issues) {
        if (pattern.getKind() != Kind.CONSTANT || pattern.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            issues.addError(pattern.id(), "the pattern of matches must stand in the expression as a text");
            return;
        }
        String text = pattern.constant().stringValue();
        // Compiling one that is too large would cost what it is refused for.
        if (PatternSize.atLeast(text) > LARGEST) {
            issues.addError(
                    pattern.id(),
                    "the pattern is too large (repetitions written out, more than " + LARGEST + " steps)");
            return;
        }
        try {
            int size = Pattern.compile(text).programSize();
            if (size > LARGEST) {
                issues.addError(pattern.id(), "the pattern is too large (" + size + " steps, at most " + LARGEST + ")");
            }
        } catch (PatternSyntaxException malformed) {
            issues.addError(pattern.id(), "the pattern is malformed: " + malformed.getDescription());
        }
    }
}
