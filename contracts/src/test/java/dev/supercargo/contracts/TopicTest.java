package dev.supercargo.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import dev.supercargo.contracts.routing.JobPlaced;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {

    private record Stranger(String aggregateId) implements Event {}

    @Test
    void namesAFactAfterItsOwnerAndItself() {
        assertThat(Topic.typeOf(JobPlaced.class)).isEqualTo("dev.supercargo.routing.job-placed.v1");
        assertThat(Topic.typeOf(OwnershipCostComputed.class))
                .isEqualTo("dev.supercargo.pricing.ownership-cost-computed.v1");
    }

    @Test
    void findsTheTopicOfAFact() {
        assertThat(Topic.of(JobPlaced.class)).isEqualTo(Topic.JOBS);
    }

    @Test
    void refusesAFactOfNoTopic() {
        assertThatThrownBy(() -> Topic.of(Stranger.class)).hasMessageContaining("belongs to no topic");
    }

    @Test
    void doesNotKnowAStrangersType() {
        assertThat(Topic.JOBS.eventClass("dev.supercargo.routing.job-teleported.v1"))
                .isEmpty();
    }

    @Test
    void namesADeadLetterTopicAfterTopicAndConsumer() {
        assertThat(Topic.JOBS.deadLetterTopic("capacity-planner")).isEqualTo("routing.jobs.v1.capacity-planner.dlq");
    }

    @ParameterizedTest
    @EnumSource
    void isNamedAfterItsOwnerWithAMajorVersion(Topic topic) {
        assertThat(topic.topicName()).matches(topic.owner() + "\\.[a-z-]+\\.v[1-9]");
    }

    @Test
    void noFactBelongsToTwoTopics() {
        assertThat(Arrays.stream(Topic.values()).flatMap(topic -> topic.eventClasses().values().stream()))
                .doesNotHaveDuplicates();
    }
}
