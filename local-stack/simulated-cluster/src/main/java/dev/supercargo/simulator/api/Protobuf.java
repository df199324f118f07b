package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the reviews that {@code kubectl auth} sends, which it does in protobuf only. Other kinds are not read. Source of the
 * numbers of fields: generated.proto of k8s.io/apimachinery and k8s.io/api, authorization/v1, v0.34.
 */
final class Protobuf {

    private static final String MEDIA_TYPE = "application/vnd.kubernetes.protobuf";
    private static final byte[] MAGIC = {'k', '8', 's', 0};
    private static final int RAW_OF_UNKNOWN = 2;
    private static final int SPEC = 2;
    private static final List<String> RESOURCE_ATTRIBUTES =
            List.of("namespace", "verb", "group", "version", "resource", "subresource", "name");

    private Protobuf() {}

    static boolean isSent(Request request) {
        return request.header("Content-Type").startsWith(MEDIA_TYPE);
    }

    /** The spec of a SelfSubjectAccessReview as JSON. */
    static ObjectNode accessReview(byte[] body) {
        Map<Integer, byte[]> spec = spec(body);
        ObjectNode json = Json.object();
        ObjectNode written = json.putObject("spec");
        if (spec.containsKey(1)) {
            Map<Integer, byte[]> attributes = message(spec.get(1));
            ObjectNode resource = written.putObject("resourceAttributes");
            attributes.forEach((number, value) -> {
                if (number <= RESOURCE_ATTRIBUTES.size()) {
                    resource.put(RESOURCE_ATTRIBUTES.get(number - 1), text(value));
                }
            });
        }
        return json;
    }

    /** The spec of a SelfSubjectRulesReview as JSON. */
    static ObjectNode rulesReview(byte[] body) {
        ObjectNode json = Json.object();
        json.putObject("spec").put("namespace", text(spec(body).getOrDefault(1, new byte[0])));
        return json;
    }

    private static Map<Integer, byte[]> spec(byte[] body) {
        if (!Arrays.equals(MAGIC, Arrays.copyOf(body, MAGIC.length))) {
            throw ApiException.badRequest("the request body does not begin as Kubernetes' protobuf does");
        }
        Map<Integer, byte[]> envelope = message(Arrays.copyOfRange(body, MAGIC.length, body.length));
        Map<Integer, byte[]> review = message(envelope.getOrDefault(RAW_OF_UNKNOWN, new byte[0]));
        return message(review.getOrDefault(SPEC, new byte[0]));
    }

    /** The fields that are texts or messages, by number. */
    private static Map<Integer, byte[]> message(byte[] bytes) {
        Map<Integer, byte[]> fields = new HashMap<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            while (buffer.hasRemaining()) {
                long tag = number(buffer);
                int wireType = (int) (tag & 7);
                switch (wireType) {
                    case 0 -> number(buffer);
                    case 1 -> buffer.getLong();
                    case 2 -> {
                        long length = number(buffer);
                        if (length < 0 || length > buffer.remaining()) {
                            throw new BufferUnderflowException();
                        }
                        byte[] value = new byte[(int) length];
                        buffer.get(value);
                        fields.put((int) (tag >>> 3), value);
                    }
                    case 5 -> buffer.getInt();
                    default -> throw new BufferUnderflowException();
                }
            }
        } catch (BufferUnderflowException e) {
            throw ApiException.badRequest("the request body is not valid protobuf");
        }
        return fields;
    }

    /** Seven bits a byte, the lowest first. */
    private static long number(ByteBuffer buffer) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = buffer.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new BufferUnderflowException();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
