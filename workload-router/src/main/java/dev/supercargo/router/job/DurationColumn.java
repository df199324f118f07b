package dev.supercargo.router.job;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;
import org.hibernate.annotations.Immutable;

/** Stores a duration as ISO text, which people can read. */
@Immutable
@Converter(autoApply = true)
public class DurationColumn implements AttributeConverter<Duration, String> {

    @Override
    public String convertToDatabaseColumn(Duration duration) {
        return duration == null ? null : duration.toString();
    }

    @Override
    public Duration convertToEntityAttribute(String text) {
        return text == null ? null : Duration.parse(text);
    }
}
