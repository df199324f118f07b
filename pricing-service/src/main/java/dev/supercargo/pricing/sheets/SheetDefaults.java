package dev.supercargo.pricing.sheets;

import dev.supercargo.pricing.currencies.ExchangeRates;
import dev.supercargo.pricing.offers.Confidence;
import java.time.LocalDate;

/**
 * What an empty cell means.
 *
 * @param source where the prices come from
 * @param today also the latest day a price may claim to have held
 * @param rates for prices in other currencies than US dollars
 */
public record SheetDefaults(String source, LocalDate today, Confidence confidence, ExchangeRates rates) {}
