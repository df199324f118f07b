package dev.supercargo.contracts;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * How records become JSON on every wire of the platform: ISO-8601 instants and durations, exact decimals as plain
 * strings (a reader that parses numbers as doubles would round them), money as
 * {@code {"amount":"3.06","currency":"USD"}}, absent fields for unknown values, and unknown fields ignored so that an
 * old reader survives a new optional field. A contract record whose component is not {@code @Nullable} is refused
 * without it: such a message is poison and must say so where it is read.
 */
public final class ContractJson {

    private static final ObjectMapper MAPPER = configure(new ObjectMapper());

    private ContractJson() {}

    /** A shared mapper; thread-safe, not to be reconfigured. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** Applies the platform's JSON rules to {@code mapper} and returns it. */
    public static ObjectMapper configure(ObjectMapper mapper) {
        SimpleModule quantities = new SimpleModule("supercargo-quantities");
        quantities.setMixInAnnotation(Money.class, MoneyShape.class);
        quantities.setMixInAnnotation(HourlyRate.class, HourlyRateShape.class);
        quantities.addSerializer(BigDecimal.class, new PlainDecimal());
        mapper.setAnnotationIntrospector(AnnotationIntrospector.pair(
                mapper.getDeserializationConfig().getAnnotationIntrospector(), new RequiredComponents()));
        return mapper.registerModules(new JavaTimeModule(), new Jdk8Module(), quantities)
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);
    }

    @JsonAutoDetect(
            isGetterVisibility = JsonAutoDetect.Visibility.NONE,
            getterVisibility = JsonAutoDetect.Visibility.NONE)
    @JsonIgnoreProperties(value = {"zero", "positive", "negative"})
    private abstract static class MoneyShape {
        @JsonProperty
        @JsonSerialize(using = MoneyAmount.class)
        BigDecimal amount = BigDecimal.ZERO;

        @JsonProperty
        Currency currency = Currency.getInstance("USD");

        @JsonCreator
        MoneyShape(
                @JsonProperty(value = "amount", required = true) BigDecimal amount,
                @JsonProperty(value = "currency", required = true) Currency currency) {}
    }

    @JsonAutoDetect(getterVisibility = JsonAutoDetect.Visibility.NONE)
    private abstract static class HourlyRateShape {
        @JsonProperty
        Money perHour = Money.zero();

        @JsonCreator
        HourlyRateShape(@JsonProperty(value = "perHour", required = true) Money perHour) {}
    }

    private static final class MoneyAmount extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            BigDecimal stripped = value.stripTrailingZeros();
            json.writeString((stripped.scale() < 2 ? stripped.setScale(2) : stripped).toPlainString());
        }
    }

    /** Never an exponent; the scale is kept, so that a record equals itself after a round trip. */
    private static final class PlainDecimal extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toPlainString());
        }
    }
}
