package io.greenlane.simulator.world;

/** A way in which a consignment breaks a rule, on purpose or by accident. */
public enum Scheme {
    WASTE_CONSENT_MISSING,
    WASTE_CODE_FALSE,
    WASTE_AS_PRODUCT,
    SUBSTANCES_OVER_LIMIT,
    EMISSIONS_UNDERSTATED,
    EMISSIONS_UNVERIFIED,
    PLOT_DEFORESTED,
    PLOT_INVENTED,
    PAPER_ABSENT,
    PAPER_FORGED,
    GOODS_MISDESCRIBED
}
