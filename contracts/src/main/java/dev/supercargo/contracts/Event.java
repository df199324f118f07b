package dev.supercargo.contracts;

/**
 * A fact that happened, owned by one service. Its Kafka key is the aggregate id, so that facts of one aggregate keep
 * their order; the CloudEvents type is {@code dev.supercargo.<owner>.<fact-in-kebab-case>.v1}.
 */
public interface Event {

    /** The id of the aggregate the fact is about: the Kafka key and the CloudEvents subject. */
    String aggregateId();
}
