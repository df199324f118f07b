package dev.supercargo.router.placement;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.placement.Availability;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.engine.workload.AcceleratorDemand;
import dev.supercargo.engine.workload.Checkpointing;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.Sharding;
import dev.supercargo.engine.workload.SpendLimit;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.Measured;
import java.util.List;

/**
 * Writes and reads the engine's values, so that a decision can be taken again from what is stored. Cases of sealed types
 * carry their name in {@code "is"}.
 */
final class EngineJson {

    private static final ObjectMapper MAPPER = mapper();

    private EngineJson() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an engine value always serialises", e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " no longer reads", e);
        }
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = ContractJson.configure(new ObjectMapper());
        // Records are written by their components alone; their other methods are no properties.
        mapper.setVisibility(mapper.getVisibilityChecker()
                .withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE)
                .withFieldVisibility(JsonAutoDetect.Visibility.ANY));
        mapper.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        SimpleModule module = new SimpleModule("supercargo-engine");
        List<Class<?>> sealedTypes = List.of(
                Measured.class,
                Place.class,
                Reachability.class,
                Availability.class,
                AcceleratorDemand.class,
                Checkpointing.class,
                Deadline.class,
                Sharding.class,
                SpendLimit.class,
                Work.class);
        for (Class<?> sealedType : sealedTypes) {
            module.setMixInAnnotation(sealedType, NamedCase.class);
            for (Class<?> permitted : sealedType.getPermittedSubclasses()) {
                module.registerSubtypes(new NamedType(permitted, permitted.getSimpleName()));
            }
        }
        module.addKeyDeserializer(AcceleratorId.class, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return new AcceleratorId(key);
            }
        });
        return mapper.registerModule(module);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface NamedCase {}
}
