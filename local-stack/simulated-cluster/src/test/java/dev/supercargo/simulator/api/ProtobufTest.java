package dev.supercargo.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.simulator.resource.ApiException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ProtobufTest {

    private static byte[] field(int number, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(number << 3 | 2);
        out.write(value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }

    private static byte[] text(int number, String value) {
        return field(number, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** As kubectl sends it: the kind, then the object. */
    private static byte[] body(byte[] spec) {
        byte[] kind = field(1, concat(text(1, "authorization.k8s.io/v1"), text(2, "SelfSubjectAccessReview")));
        return concat(new byte[] {'k', '8', 's', 0}, kind, field(2, concat(field(1, new byte[0]), field(2, spec))));
    }

    @Test
    void readsWhatSomebodyWantsToDo() {
        byte[] attributes = concat(text(1, "ml"), text(2, "get"), text(3, "batch"), text(5, "jobs"), text(7, "train"));

        assertThat(Protobuf.accessReview(body(field(1, attributes)))
                        .path("spec")
                        .path("resourceAttributes"))
                .hasToString("{\"namespace\":\"ml\",\"verb\":\"get\",\"group\":\"batch\",\"resource\":\"jobs\","
                        + "\"name\":\"train\"}");
        assertThat(Protobuf.rulesReview(body(text(1, "ml")))
                        .at("/spec/namespace")
                        .asText())
                .isEqualTo("ml");
        assertThat(Protobuf.accessReview(body(field(2, text(1, "/healthz"))))
                        .path("spec")
                        .has("resourceAttributes"))
                .isFalse();
    }

    @Test
    void refusesWhatIsCutOffOrSomethingElse() {
        byte[] whole = body(field(1, text(2, "get")));

        byte[] part = Arrays.copyOf(whole, whole.length - 1);
        assertThatThrownBy(() -> Protobuf.accessReview(part))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("not valid protobuf");
        assertThatThrownBy(() -> Protobuf.accessReview("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("does not begin");
    }
}
