package dev.supercargo.engine.placement;

/** What a rule measures entrants by; it tells which of them can win without describing all of them. */
enum Yardstick {
    /** Expected cost, overall or within one market. */
    COST,
    /** Expected finish, then cost. */
    FINISH,
    /** Cost plus a price for each hour. */
    COST_AND_TIME,
    /** Something else: the rule sees all entrants. */
    ANYTHING
}
