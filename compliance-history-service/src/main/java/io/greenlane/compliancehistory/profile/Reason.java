package io.greenlane.compliancehistory.profile;

/** Why a profile is what it is, for programs and for people. */
public record Reason(String code, String message) {}
