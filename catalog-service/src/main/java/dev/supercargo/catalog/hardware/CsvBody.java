package dev.supercargo.catalog.hardware;

import dev.supercargo.chassis.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A request body that must be text. */
final class CsvBody {

    private CsvBody() {}

    static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body == null ? new byte[0] : body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.invalid("body", "The body is not UTF-8 text. Maybe it is a spreadsheet and no CSV.");
        }
    }
}
