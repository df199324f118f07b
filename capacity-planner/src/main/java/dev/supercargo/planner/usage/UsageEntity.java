package dev.supercargo.planner.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** A row of the accounts; never leaves the package. */
@Entity
@Table(name = "usage_record")
class UsageEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "usage_record_position_seq", allocationSize = 50)
    Long position;

    @Column(name = "usage_id")
    String usageId;

    @Column(name = "job_id")
    String jobId;

    int attempt;
    String team;

    @Column(name = "user_name")
    String user;

    @Column(name = "option_id")
    String optionId;

    String provider;
    String region;
    String zone;

    @Column(name = "instance_type")
    String instanceType;

    String market;
    String cluster;
    boolean simulated;

    @Column(name = "accelerator_id")
    String acceleratorId;

    /** Null in rows of before it was kept. */
    Integer nodes;

    int accelerators;

    @Column(name = "interval_start")
    Instant intervalStart;

    @Column(name = "interval_end")
    Instant intervalEnd;

    @Column(name = "accelerator_hours")
    BigDecimal acceleratorHours;

    @Column(name = "price_per_hour")
    BigDecimal pricePerHour;

    BigDecimal cost;
    String currency;
}
