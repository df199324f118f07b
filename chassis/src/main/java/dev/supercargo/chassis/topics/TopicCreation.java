package dev.supercargo.chassis.topics;

import dev.supercargo.contracts.Topic;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Creates the contract's topics that are missing, and this service's dead-letter topics, before anything publishes or
 * consumes. Any service may be the first to start, so each creates all. Switched off where an operator owns the topics.
 */
@ApplicationScoped
public class TopicCreation {

    private static final Logger LOG = Logger.getLogger(TopicCreation.class);

    private final boolean enabled;
    private final int partitions;
    private final short replicationFactor;
    private final String bootstrapServers;
    private final String application;
    private final Set<Topic> consumed;

    TopicCreation(
            @ConfigProperty(name = "supercargo.kafka.create-topics") boolean enabled,
            @ConfigProperty(name = "supercargo.kafka.partitions") int partitions,
            @ConfigProperty(name = "supercargo.kafka.replication-factor") short replicationFactor,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "supercargo.consumes") Optional<Set<Topic>> consumed) {
        this.enabled = enabled;
        this.partitions = partitions;
        this.replicationFactor = replicationFactor;
        this.bootstrapServers = bootstrapServers;
        this.application = application;
        this.consumed = consumed.orElse(Set.of());
    }

    void create(@Observes @Priority(100) StartupEvent event) throws InterruptedException, ExecutionException {
        if (!enabled) {
            return;
        }
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                30_000))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = wanted().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            for (NewTopic topic : missing) {
                createOne(admin, topic);
            }
        }
    }

    private static void createOne(Admin admin, NewTopic topic) throws InterruptedException, ExecutionException {
        try {
            admin.createTopics(List.of(topic)).all().get();
            LOG.infof("created topic %s", topic.name());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private List<NewTopic> wanted() {
        List<NewTopic> topics = new ArrayList<>(Arrays.stream(Topic.values())
                .map(topic -> new NewTopic(topic.topicName(), partitions, replicationFactor)
                        .configs(topic.retention().topicConfig()))
                .toList());
        topics.addAll(consumed.stream()
                .map(topic -> new NewTopic(topic.deadLetterTopic(application), 1, replicationFactor))
                .collect(Collectors.toSet()));
        return topics;
    }
}
