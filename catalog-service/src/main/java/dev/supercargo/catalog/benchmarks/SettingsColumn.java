package dev.supercargo.catalog.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.TrainingSettings;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Settings as JSON, in the contract's form. */
@Converter
class SettingsColumn implements AttributeConverter<TrainingSettings, String> {

    @Override
    public String convertToDatabaseColumn(TrainingSettings settings) {
        try {
            return settings == null ? null : ContractJson.mapper().writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings always serialise", e);
        }
    }

    @Override
    public TrainingSettings convertToEntityAttribute(String json) {
        try {
            return json == null ? null : ContractJson.mapper().readValue(json, TrainingSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored settings no longer read: " + json, e);
        }
    }
}
