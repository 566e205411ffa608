package io.greenlane.vocabulary;

/** A value whose form a standards body owns; its text is all there is to it, on the wire and in the database. */
public sealed interface StandardValue
        permits ContainerNumber,
                CountryCode,
                CurrencyCode,
                CustomsOffice,
                Eori,
                HsCode,
                HsPrefix,
                ImoNumber,
                Mrn,
                UnLocode {

    /** The text as the standard writes it. */
    String value();
}
