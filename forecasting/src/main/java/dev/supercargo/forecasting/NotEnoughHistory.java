package dev.supercargo.forecasting;

/**
 * The series is too short to forecast and to judge a forecast.
 *
 * @param observed observations there are
 * @param needed observations from which a forecast is made
 * @param reason one sentence for people
 */
public record NotEnoughHistory(int observed, int needed, String reason) implements ForecastResult {}
