package io.greenlane.inspection.finding;

import io.greenlane.inspection.worklist.Conclusion.ItemFinding;
import java.time.Instant;
import java.util.List;

/** What an examination waits or waited for, as officers see it. */
record WaitView(
        String waitsFor, String reason, String messageToTrader, List<ItemFinding> items, String officer, Instant at) {

    static WaitView of(Wait wait) {
        CheckedConclusion.Waiting said = wait.said();
        return new WaitView(
                said.waitsFor(), said.reason(), said.messageToTrader(), said.items(), wait.officer(), wait.at());
    }
}
