package io.greenlane.riskscoring.criteria;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something without which an expression cannot be true: a text that a field equals or begins with. A guard that fails makes
 * the whole false whatever else it says, so that hundreds of criteria need not be evaluated for goods they are not about.
 *
 * @param prefix whether the field begins with the text rather than equals it
 */
record Guard(Field field, String text, boolean prefix) {

    /** The guard of an expression that is a text compared, or several things of which one is; empty for all others. */
    static Optional<Guard> of(CelExpr expression) {
        if (expression.getKind() != Kind.CALL) {
            return Optional.empty();
        }
        CelExpr.CelCall call = expression.call();
        return switch (call.function()) {
            // The longest text leaves the fewest goods over.
            case "_&&_" ->
                call.args().stream().map(Guard::of).flatMap(Optional::stream).max(Guard::byLength);
            case "_==_" ->
                Stream.of(0, 1)
                        .flatMap(first ->
                                guard(call.args().get(first), call.args().get(1 - first), false).stream())
                        .findFirst();
            case "startsWith" ->
                call.target().flatMap(target -> guard(target, call.args().getFirst(), true));
            default -> Optional.empty();
        };
    }

    private static int byLength(Guard one, Guard other) {
        return Integer.compare(one.text.length(), other.text.length());
    }

    private static Optional<Guard> guard(CelExpr name, CelExpr text, boolean prefix) {
        boolean isText = text.getKind() == Kind.CONSTANT && text.constant().getKind() == CelConstant.Kind.STRING_VALUE;
        return isText
                ? Field.at(pathOf(name))
                        .map(field -> new Guard(field, text.constant().stringValue(), prefix))
                        .filter(guard -> !guard.text.isEmpty())
                : Optional.empty();
    }

    private static String pathOf(CelExpr name) {
        return switch (name.getKind()) {
            case IDENT -> name.ident().name();
            case SELECT -> pathOf(name.select().operand()) + "." + name.select().field();
            default -> "";
        };
    }
}
