package dev.supercargo.advice.guide;

/** The guide's training speed priority. */
public enum SpeedPriority {
    /** Does not care: the learning phase. */
    ANY,
    /** Nice to have: occasional use. */
    NICE,
    /** Important: regular use. */
    IMPORTANT,
    /** Critical: the business depends on it. */
    CRITICAL
}
