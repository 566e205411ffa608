package io.greenlane.riskscoring.regulation;

import io.greenlane.riskscoring.balance.Lane;
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
