package dev.supercargo.router.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.routing.PlaceRef;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Stores a place as JSON. Places never change, so that Hibernate needs no copies to see what changed. */
@Immutable
@Converter
public class PlaceColumn implements AttributeConverter<PlaceRef, String> {

    @Override
    public String convertToDatabaseColumn(PlaceRef place) {
        try {
            return place == null ? null : ContractJson.mapper().writeValueAsString(place);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a place always serialises", e);
        }
    }

    @Override
    public PlaceRef convertToEntityAttribute(String json) {
        try {
            return json == null ? null : ContractJson.mapper().readValue(json, PlaceRef.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored place no longer reads: " + json, e);
        }
    }
}
