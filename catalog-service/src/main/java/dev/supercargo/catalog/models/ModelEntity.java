package dev.supercargo.catalog.models;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.catalog.facts.WorkUnit;
import dev.supercargo.hardware.facts.Provenance;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Memory;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** One row of the model table. */
@Entity
@Table(name = "model_profile")
class ModelEntity {

    @Id
    String id;

    /** Grows by one with every published change, from 1. */
    long version;

    @Enumerated(EnumType.STRING)
    Origin origin;

    boolean retired;
    String name;

    @Enumerated(EnumType.STRING)
    ModelFamily family;

    String task;
    long parameters;

    @Column(name = "active_parameters")
    Long activeParameters;

    @Enumerated(EnumType.STRING)
    WorkUnit unit;

    Integer layers;

    @Column(name = "hidden_size")
    Integer hiddenSize;

    @Column(name = "attention_heads")
    Integer attentionHeads;

    @Column(name = "vocabulary_size")
    Integer vocabularySize;

    @Column(name = "sequence_length")
    Integer sequenceLength;

    @Column(name = "forward_flops_per_unit")
    Double forwardFlops;

    @Column(name = "activation_bytes_per_unit")
    Long activationBytes;

    String note;
    String source;

    @Column(name = "as_of")
    LocalDate asOf;

    void write(ModelProfile profile) {
        id = profile.id();
        name = profile.name();
        family = profile.family();
        task = profile.task();
        parameters = profile.parameters();
        activeParameters = NullableFact.write(profile.activeParameters());
        unit = profile.unit();
        layers = NullableFact.write(profile.architecture().layers());
        hiddenSize = NullableFact.write(profile.architecture().hiddenSize());
        attentionHeads = NullableFact.write(profile.architecture().attentionHeads());
        vocabularySize = NullableFact.write(profile.architecture().vocabularySize());
        sequenceLength = NullableFact.write(profile.architecture().sequenceLength());
        forwardFlops = NullableFact.write(profile.forwardPerUnit(), Compute::flops);
        activationBytes = NullableFact.write(profile.activationsPerUnit(), Memory::bytes);
        note = profile.provenance().note();
        source = profile.provenance().source();
        asOf = profile.provenance().asOf();
    }

    ModelProfile toProfile() {
        return new ModelProfile(
                id,
                name,
                family,
                task,
                parameters,
                NullableFact.read(activeParameters),
                unit,
                new Architecture(
                        NullableFact.read(layers),
                        NullableFact.read(hiddenSize),
                        NullableFact.read(attentionHeads),
                        NullableFact.read(vocabularySize),
                        NullableFact.read(sequenceLength)),
                NullableFact.read(forwardFlops, Compute::new),
                NullableFact.read(activationBytes, Memory::new),
                new Provenance(source, asOf, note));
    }
}
