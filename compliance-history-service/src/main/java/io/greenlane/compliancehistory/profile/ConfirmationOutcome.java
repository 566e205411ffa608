package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.problem.BrokenRule;
import java.util.List;

/** What became of the wish to let an audit count. */
sealed interface ConfirmationOutcome {

    /** It counts, now or since it was confirmed before; this is the profile with it. */
    record Counted(ProfileView profile) implements ConfirmationOutcome {}

    /** What was in order when it was proposed no longer is. */
    record Broken(List<BrokenRule> rules) implements ConfirmationOutcome {}

    /** Nobody confirms what he proposed. */
    record SamePerson() implements ConfirmationOutcome {}

    record Unknown() implements ConfirmationOutcome {}
}
