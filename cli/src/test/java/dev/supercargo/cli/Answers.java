package dev.supercargo.cli;

/** Answers in the shape that the services give. */
final class Answers {

    static final String ID = "01m82pzz08znszqjx7yxtjwsek";
    static final String OTHER_ID = "01m82pzytf3ys66dr9aws4yq22";

    private static final String PLACE = """
            {"optionId":"aws/us-east-1/g5.xlarge/spot","provider":"aws","region":"us-east-1",\
            "instanceType":"g5.xlarge","market":"SPOT","cluster":"simulated","acceleratorId":"nvidia-a10g-24gb",\
            "acceleratorsPerNode":1,"nodes":1,"simulated":true}""";

    private Answers() {}

    static String job(String id, String state) {
        String more = switch (state) {
            case "SUBMITTED" -> "";
            case "REJECTED" -> ",\"reason\":\"no candidate of 3 is possible\"";
            default -> ",\"place\":" + PLACE + ",\"expectedCost\":" + usd("3.5");
        };
        return """
                {"id":"%s","name":"resnet","team":"vision","user":"ada","state":"%s","policy":"cheapest","urgency":"LOW",\
                "submittedAt":"2026-11-22T10:00:00Z","attempt":1,"interruptions":0,"progress":0.5,\
                "checkpointProgress":0.25,"cost":%s,"acceleratorHours":"1.25","simulated":true%s}""".formatted(id, state, usd("1.234567"), more);
    }

    static String jobs(String... jobs) {
        return "{\"items\":[%s],\"totals\":{\"jobs\":%d,\"cost\":%s,\"acceleratorHours\":\"2.5\"}}"
                .formatted(String.join(",", jobs), jobs.length, usd("2.47"));
    }

    static String decisions() {
        return """
                {"items":[{"decisionId":"d1","attempt":1,"decidedAt":"2026-11-22T10:00:01Z","policy":"cheapest",\
                "outcome":"PLACED","reason":"lowest expected cost","snapshotId":"s1","simulated":true,\
                "candidates":[%s,%s,%s]}]}""".formatted(
                        candidate(3, "g4dn.xlarge", false, false, ""),
                        candidate(
                                1,
                                "g5.xlarge",
                                true,
                                true,
                                ",\"pricePerHour\":" + usd("0.4") + ",\"expectedCost\":" + usd("3.5")
                                        + ",\"marginalCost\":" + usd("3.5")
                                        + ",\"predictedRunTime\":{\"p10\":\"PT7H\",\"p50\":\"PT8H30M\",\"p90\":\"PT11H\"}"
                                        + ",\"expectedFinish\":\"2026-11-22T18:40:00Z\""),
                        candidate(
                                2,
                                "g6.xlarge",
                                true,
                                false,
                                ",\"pricePerHour\":" + usd("0.35") + ",\"expectedCost\":" + usd("1234.5")));
    }

    private static String candidate(int rank, String instance, boolean eligible, boolean chosen, String more) {
        String reason = chosen ? "chosen: cheapest" : eligible ? "dearer" : "needs 20.0 GiB, has 16.0 GiB per device";
        return """
                {"rank":%d,"provider":"aws","region":"us-east-1","instanceType":"%s","market":"SPOT",\
                "acceleratorId":"nvidia-a10g-24gb","acceleratorsPerNode":1,"nodes":1,"eligible":%s,"chosen":%s,\
                "findings":[],"evidence":[],"reason":"%s"%s}""".formatted(rank, instance, eligible, chosen, reason, more);
    }

    static String usd(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"USD\"}";
    }
}
