package io.greenlane.riskscoring.criteria;

import dev.cel.bundle.Cel;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.validator.CelAstValidator;
import java.util.Set;

/** Types are not set aside, and a named set is asked for a member and never joined to others: its cost stays that of one look. */
final class PlainUse implements CelAstValidator {

    private static final String SETS = "sets";
    private static final Set<String> ASK = Set.of("@in", "_in_", "in", "startsWithAny");

    @Override
    public void validate(CelNavigableAst tree, Cel cel, IssuesFactory issues) {
        tree.getRoot().allNodes().forEach(node -> {
            CelExpr expression = node.expr();
            if (node.getKind() == Kind.CALL && expression.call().function().equals("dyn")) {
                issues.addError(node.id(), "dyn sets types aside, so nobody can tell what the expression means");
            } else if (isSet(expression) && !isAsked(node)) {
                issues.addError(
                        node.id(),
                        "a set is used as text in sets.name or as text.startsWithAny(sets.name), and no other way");
            }
        });
    }

    private static boolean isSet(CelExpr expression) {
        return switch (expression.getKind()) {
            case SELECT -> {
                CelExpr of = expression.select().operand();
                yield of.getKind() == Kind.IDENT && of.ident().name().equals(SETS);
            }
            case IDENT -> expression.ident().name().startsWith(SETS + ".");
            default -> false;
        };
    }

    private static boolean isAsked(CelNavigableExpr node) {
        return node.parent()
                .filter(parent -> parent.getKind() == Kind.CALL)
                .map(parent -> parent.expr().call())
                .filter(call ->
                        ASK.contains(call.function()) && call.args().getLast().id() == node.id())
                .isPresent();
    }
}
