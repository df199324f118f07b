package dev.supercargo.planner.reports.focus;

/**
 * Who the charges are of.
 *
 * @param accountId the organisation's billing account
 * @param accountName for people; it is also the provider of owned hardware
 */
public record Biller(String accountId, String accountName) {}
