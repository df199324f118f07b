package dev.supercargo.advice.machine;

import dev.supercargo.hardware.facts.Length;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Power;

/**
 * What holds and feeds the parts. No operating system tells most of it, so people may.
 *
 * @param board maker and model
 * @param powerSupply rated output
 * @param cardClearance longest card that goes in
 * @param freeSlots long PCIe slots that nothing sits in or covers
 */
public record Enclosure(
        Measured<String> board,
        Measured<Power> powerSupply,
        Measured<Length> cardClearance,
        Measured<Integer> freeSlots) {

    public static Enclosure unknown() {
        return new Enclosure(
                Measured.unknown("the board does not tell its name"),
                Measured.unknown("no sensor tells it; maybe give --psu WATTS"),
                Measured.unknown("no sensor tells it; maybe give --case MILLIMETRES"),
                Measured.unknown("no sensor tells it; maybe give --free-slots N"));
    }

    public Enclosure withBoard(Measured<String> other) {
        return new Enclosure(other, powerSupply, cardClearance, freeSlots);
    }
}
