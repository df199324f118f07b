package dev.supercargo.contracts;

import dev.supercargo.contracts.capacity.AlertEvent;
import dev.supercargo.contracts.capacity.PlanEvent;
import dev.supercargo.contracts.catalog.AcceleratorEvent;
import dev.supercargo.contracts.catalog.AssetEvent;
import dev.supercargo.contracts.catalog.BenchmarkEvent;
import dev.supercargo.contracts.catalog.ModelEvent;
import dev.supercargo.contracts.pricing.CommitmentEvent;
import dev.supercargo.contracts.pricing.OfferEvent;
import dev.supercargo.contracts.pricing.OwnershipCostEvent;
import dev.supercargo.contracts.pricing.PriceAlertEvent;
import dev.supercargo.contracts.pricing.PriceRuleEvent;
import dev.supercargo.contracts.pricing.TransferRateEvent;
import dev.supercargo.contracts.routing.BudgetEvent;
import dev.supercargo.contracts.routing.JobEvent;
import dev.supercargo.contracts.routing.UsageEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every topic of the platform: {@code <owner>.<aggregate-plural>.v<major>}, keyed by aggregate id. */
public enum Topic {
    ACCELERATORS("catalog", "catalog.accelerators.v1", AcceleratorEvent.class, Retention.COMPACT),
    MODELS("catalog", "catalog.models.v1", ModelEvent.class, Retention.COMPACT),
    BENCHMARKS("catalog", "catalog.benchmarks.v1", BenchmarkEvent.class, Retention.COMPACT),
    ASSETS("catalog", "catalog.assets.v1", AssetEvent.class, Retention.COMPACT),
    OFFERS("pricing", "pricing.offers.v1", OfferEvent.class, Retention.COMPACT),
    OWNERSHIP_COSTS("pricing", "pricing.ownership-costs.v1", OwnershipCostEvent.class, Retention.COMPACT),
    COMMITMENTS("pricing", "pricing.commitments.v1", CommitmentEvent.class, Retention.COMPACT),
    TRANSFER_RATES("pricing", "pricing.transfer-rates.v1", TransferRateEvent.class, Retention.COMPACT),
    PRICE_ALERTS("pricing", "pricing.alerts.v1", PriceAlertEvent.class, Retention.DELETE),
    PRICE_RULES("pricing", "pricing.price-rules.v1", PriceRuleEvent.class, Retention.COMPACT),
    JOBS("routing", "routing.jobs.v1", JobEvent.class, Retention.DELETE_LONG),
    USAGE("routing", "routing.usage.v1", UsageEvent.class, Retention.DELETE_LONG),
    BUDGETS("routing", "routing.budgets.v1", BudgetEvent.class, Retention.COMPACT_AND_DELETE),
    PLANS("capacity", "capacity.plans.v1", PlanEvent.class, Retention.COMPACT),
    CAPACITY_ALERTS("capacity", "capacity.alerts.v1", AlertEvent.class, Retention.COMPACT_AND_DELETE);

    /** How a topic forgets. */
    public enum Retention {
        /** The newest fact of each key stays for ever. */
        COMPACT(Map.of("cleanup.policy", "compact")),
        /** Facts older than a week go. */
        DELETE(Map.of("cleanup.policy", "delete", "retention.ms", millis(Duration.ofDays(7)))),
        /** Facts stay for two years: the accounts are rebuilt from them. */
        DELETE_LONG(Map.of("cleanup.policy", "delete", "retention.ms", millis(Duration.ofDays(730)))),
        /** The newest fact of each key stays for two years. */
        COMPACT_AND_DELETE(Map.of("cleanup.policy", "compact,delete", "retention.ms", millis(Duration.ofDays(730))));

        private final Map<String, String> topicConfig;

        Retention(Map<String, String> topicConfig) {
            this.topicConfig = topicConfig;
        }

        /** Kafka topic configuration. */
        public Map<String, String> topicConfig() {
            return topicConfig;
        }

        private static String millis(Duration duration) {
            return Long.toString(duration.toMillis());
        }
    }

    private final String owner;
    private final String topicName;
    private final Retention retention;
    private final Map<String, Class<? extends Event>> eventClasses;

    Topic(String owner, String topicName, Class<? extends Event> stream, Retention retention) {
        this.owner = owner;
        this.topicName = topicName;
        this.retention = retention;
        this.eventClasses = Arrays.stream(stream.getPermittedSubclasses())
                .collect(Collectors.toUnmodifiableMap(
                        eventClass -> typeName(owner, eventClass), eventClass -> eventClass.asSubclass(Event.class)));
    }

    public String owner() {
        return owner;
    }

    /** The Kafka name, such as {@code routing.jobs.v1}. */
    public String topicName() {
        return topicName;
    }

    public Retention retention() {
        return retention;
    }

    /** CloudEvents type to record class, for every fact of this topic. */
    public Map<String, Class<? extends Event>> eventClasses() {
        return eventClasses;
    }

    /** The record class of a CloudEvents type, or empty if this topic does not know it. */
    public Optional<Class<? extends Event>> eventClass(String type) {
        return Optional.ofNullable(eventClasses.get(type));
    }

    /** The topic that carries facts of {@code eventClass}. */
    public static Topic of(Class<? extends Event> eventClass) {
        return Arrays.stream(values())
                .filter(topic -> topic.eventClasses.containsValue(eventClass))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(eventClass.getName() + " belongs to no topic"));
    }

    /** The CloudEvents type of {@code eventClass}, such as {@code dev.supercargo.routing.job-placed.v1}. */
    public static String typeOf(Class<? extends Event> eventClass) {
        return typeName(of(eventClass).owner, eventClass);
    }

    /** The dead-letter topic of this topic for one consumer. */
    public String deadLetterTopic(String consumer) {
        return topicName + "." + consumer + ".dlq";
    }

    private static String typeName(String owner, Class<?> eventClass) {
        String kebab = eventClass
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        return "dev.supercargo." + owner + "." + kebab + ".v1";
    }
}
