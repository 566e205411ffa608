package io.greenlane.inspection.evidence;

/**
 * How many files a case may have, and how large each may be.
 *
 * @param largestFileBytes what the way in refuses more than
 */
record EvidenceLimits(long largestFileBytes, int mostFiles) {}
