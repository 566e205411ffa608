package io.greenlane.inspection.laboratory;

/**
 * One that samples may be sent to.
 *
 * @param id as the tokens of its staff name it
 * @param accreditation its number at the national accreditation body (ISO/IEC 17025)
 */
record Laboratory(String id, String name, String country, String accreditation) {}
