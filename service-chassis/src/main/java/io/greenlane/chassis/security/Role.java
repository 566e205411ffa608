package io.greenlane.chassis.security;

/** What a token's {@code roles} claim may hold. */
public enum Role {
    TRADER,
    OFFICER,
    SUPERVISOR,
    ANALYST,
    AUTHORITY,
    LAB,
    CERTIFIER,
    PARTNER,
    AUDITOR,
    OPERATOR;

    /** The same names as constants, for {@code @RolesAllowed}. */
    public static final class Names {
        public static final String TRADER = "TRADER";
        public static final String OFFICER = "OFFICER";
        public static final String SUPERVISOR = "SUPERVISOR";
        public static final String ANALYST = "ANALYST";
        public static final String AUTHORITY = "AUTHORITY";
        public static final String LAB = "LAB";
        public static final String CERTIFIER = "CERTIFIER";
        public static final String PARTNER = "PARTNER";
        public static final String AUDITOR = "AUDITOR";
        public static final String OPERATOR = "OPERATOR";

        private Names() {}
    }
}
