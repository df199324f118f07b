package dev.supercargo.planning.money;

import dev.supercargo.quantities.Money;
import java.time.YearMonth;

/**
 * Money that is paid or comes in within a month.
 *
 * @param what in words, such as {@code 8 H100 for 12 months}
 * @param amount above 0 if it is paid, below 0 if it comes in
 */
public record MoneyFlow(YearMonth month, FlowKind kind, String what, Money amount) {}
