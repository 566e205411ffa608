package io.greenlane.compliancehistory.profile;

/** An enterprise's size as in Recommendation 2003/361/EC; some duties begin later for the small. */
public enum SizeClass {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE
}
