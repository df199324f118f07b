package dev.supercargo.advice.guide;

/** The guide's project scale, by samples. */
public enum Scale {
    /** Below 10,000 samples, simple models. */
    SMALL,
    /** 10,000 to a million samples. */
    MEDIUM,
    /** Above a million samples, complex models. */
    LARGE,
    /** Production, several models. */
    ENTERPRISE
}
