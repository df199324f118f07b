package dev.supercargo.chassis.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.supercargo.contracts.ContractJson;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** REST speaks the same JSON as the events. */
@Singleton
public class ContractObjectMapper implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        ContractJson.configure(mapper);
    }
}
