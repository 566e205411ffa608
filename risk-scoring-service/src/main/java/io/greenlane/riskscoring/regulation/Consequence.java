package io.greenlane.riskscoring.regulation;

import io.greenlane.riskscoring.balance.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an unmet requirement leads to; the texts may hold placeholders, see {@link Wording}.
 *
 * @param code of the hold
 * @param lane YELLOW for what a paper can mend, RED for what is forbidden without it
 * @param days the trader has; absent where the policy decides
 */
public record Consequence(
        String code,
        String message,
        String fix,
        Lane lane,
        @Nullable Integer days,
        OnTimeout onTimeout) {

    private static final int LONGEST_DAYS = 3650;

    /** The same with these placeholders filled in. */
    Consequence with(Map<String, String> values) {
        String filledMessage = message;
        String filledFix = fix;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filledMessage = filledMessage.replace("{" + value.getKey() + "}", value.getValue());
            filledFix = filledFix.replace("{" + value.getKey() + "}", value.getValue());
        }
        return new Consequence(code, filledMessage, filledFix, lane, days, onTimeout);
    }

    /**
     * All that is wrong with it, as sentences; empty for one that may be used.
     *
     * @param placeholders that somebody fills in
     */
    List<String> flaws(String path, Set<String> placeholders) {
        List<String> flaws = new ArrayList<>();
        Flaws.ifBlank(path + ".code", code, flaws);
        Flaws.ifBlank(path + ".message", message, flaws);
        Flaws.ifBlank(path + ".fix", fix, flaws);
        Wording.ifOpen(path + ".message", message, placeholders, flaws);
        Wording.ifOpen(path + ".fix", fix, placeholders, flaws);
        if (lane != Lane.YELLOW && lane != Lane.RED) {
            flaws.add(path + ".lane is " + lane + ", but what is unmet leads to YELLOW or RED");
        }
        if (days != null && (days <= 0 || days > LONGEST_DAYS)) {
            flaws.add(path + ".days must be above 0 and at most " + LONGEST_DAYS);
        }
        if (onTimeout == null) {
            flaws.add(path + ".onTimeout is missing");
        }
        return flaws;
    }

    /** What happens to a hold that nobody answers; never a release. */
    public enum OnTimeout {
        REMIND("the trader is reminded"),
        ESCALATE("the goods are examined"),
        REFUSE("the goods are refused");

        private final String words;

        OnTimeout(String words) {
            this.words = words;
        }

        /** The half sentence after "then". */
        public String words() {
            return words;
        }
    }
}
