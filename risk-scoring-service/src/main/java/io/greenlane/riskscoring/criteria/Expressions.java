package io.greenlane.riskscoring.criteria;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.validator.CelValidator;
import dev.cel.validator.CelValidatorFactory;
import dev.cel.validator.validators.HomogeneousLiteralValidator;
import io.greenlane.riskscoring.criteria.CriterionRules.ExpressionFlaw;
import io.greenlane.riskscoring.regulation.GoodsItem;
import java.util.AbstractList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compiles expressions of the Common Expression Language: typed, without side effects, without loops over anything that
 * grows. Sizes and depths are limited before anything is evaluated.
 */
final class Expressions {

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 24;
    private static final int MOST_NODES = 400;
    private static final CelOptions BOUNDED = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(DEEPEST)
            .maxParseExpressionNodeCount(MOST_NODES)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    private static final String SETS = "sets.";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

    private final Cel cel;
    private final CelValidator validator;
    private final Map<String, Members> sets = new HashMap<>();

    /** @param sets what expressions may name */
    Expressions(List<NamedSet> sets) {
        CelBuilder builder = CelFactory.plannerCelBuilder()
                .setOptions(BOUNDED)
                // Macros that loop could nest without a bound that anybody can read off the text.
                .setStandardMacros(CelStandardMacro.HAS)
                .setResultType(SimpleType.BOOL);
        for (Field field : Field.values()) {
            builder.addVar(field.path(), field.type());
        }
        for (NamedSet set : sets) {
            if (set.name() != null && set.members() != null) {
                builder.addVar(SETS + set.name(), ListType.create(SimpleType.STRING));
                this.sets.put(SETS + set.name(), new Members(set.members()));
            }
        }
        builder.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                "startsWithAny",
                CelOverloadDecl.newMemberOverload(
                        "string_starts_with_any",
                        SimpleType.BOOL,
                        SimpleType.STRING,
                        ListType.create(SimpleType.STRING))));
        builder.addFunctionBindings(CelFunctionBinding.from(
                "string_starts_with_any", String.class, List.class, Expressions::startsWithAny));
        this.cel = builder.build();
        this.validator = CelValidatorFactory.standardCelValidatorBuilder(cel)
                .addAstValidators(new BoundedRegex(), new PlainUse(), HomogeneousLiteralValidator.newInstance())
                .build();
    }

    /** What became of an expression: a program, or flaws. */
    record Compiled(CelRuntime.@Nullable Program program, Optional<Guard> guard, List<ExpressionFlaw> flaws) {}

    Compiled compile(String expression) {
        try {
            CelAbstractSyntaxTree tree = cel.compile(expression).getAst();
            tree = validator.validate(tree).getAst();
            return new Compiled(cel.createProgram(tree), Guard.of(tree.getExpr()), List.of());
        } catch (CelValidationException wrong) {
            return new Compiled(
                    null,
                    Optional.empty(),
                    wrong.getErrors().stream()
                            .map(issue -> flaw(issue, expression))
                            .distinct()
                            .toList());
        } catch (CelEvaluationException wrong) {
            return new Compiled(
                    null, Optional.empty(), List.of(new ExpressionFlaw(1, 1, String.valueOf(wrong.getMessage()))));
        }
    }

    /** What an expression may name of one item. */
    Values about(Consignment all, GoodsItem item) {
        return new Values(all, item);
    }

    /** The values of one item, looked up when somebody asks for them and then kept for the next one. */
    final class Values implements CelVariableResolver {
        private final Consignment all;
        private final GoodsItem item;
        private final Map<Field, Object> known = new EnumMap<>(Field.class);

        private Values(Consignment all, GoodsItem item) {
            this.all = all;
            this.item = item;
        }

        Object of(Field field) {
            return known.computeIfAbsent(field, each -> each.of(all, item));
        }

        @Override
        public Optional<Object> find(String name) {
            Field field = BY_PATH.get(name);
            return field == null ? Optional.ofNullable(sets.get(name)) : Optional.of(of(field));
        }
    }

    private static final Map<String, Field> BY_PATH = new HashMap<>();

    static {
        for (Field field : Field.values()) {
            BY_PATH.put(field.path(), field);
        }
    }

    private static ExpressionFlaw flaw(CelIssue issue, String expression) {
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int column = Math.max(0, issue.getSourceLocation().getColumn());
        String text = expression.lines().skip(line - 1L).findFirst().orElse("");
        Matcher name = NAME.matcher(text);
        if (issue.getMessage().contains("'<EOF>'")) {
            return new ExpressionFlaw(line, column + 1, "the expression ends where something is still missing");
        }
        if (issue.getMessage().contains("For input string")) {
            return new ExpressionFlaw(
                    line,
                    column + 1,
                    "a whole number is at most " + Long.MAX_VALUE + "; with a decimal point it may be larger");
        }
        boolean unknown = issue.getMessage().startsWith("undeclared reference");
        // Of item.colour the library names but the part that it did not find, and calls it item.
        return new ExpressionFlaw(
                line,
                column + 1,
                unknown
                                && column < text.length()
                                && name.region(column, text.length()).lookingAt()
                        ? name.group() + " is none of the names that an expression may use"
                        : issue.getMessage());
    }

    private static boolean startsWithAny(String text, List<?> prefixes) {
        if (prefixes instanceof Members members) {
            return members.havePrefixOf(text);
        }
        return prefixes.stream().anyMatch(prefix -> text.startsWith(prefix.toString()));
    }

    /** A list that is searched like a set, however long it is. */
    private static final class Members extends AbstractList<String> {
        private final List<String> inOrder;
        private final Set<String> all;

        Members(List<String> members) {
            this.inOrder = List.copyOf(members);
            this.all = new HashSet<>(members);
        }

        @Override
        public String get(int index) {
            return inOrder.get(index);
        }

        @Override
        public int size() {
            return inOrder.size();
        }

        @Override
        public boolean contains(@Nullable Object member) {
            return all.contains(member);
        }

        boolean havePrefixOf(String text) {
            for (int length = 1; length <= text.length(); length++) {
                if (all.contains(text.substring(0, length))) {
                    return true;
                }
            }
            return false;
        }
    }
}
