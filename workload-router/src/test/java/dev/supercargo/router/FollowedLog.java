package dev.supercargo.router;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A job's log as a terminal follows it. */
final class FollowedLog {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<?> end;

    private FollowedLog(URI stream) {
        this.end = HttpClient.newHttpClient()
                .sendAsync(HttpRequest.newBuilder(stream).build(), BodyHandlers.ofLines())
                .thenAcceptAsync(
                        answer -> answer.body().forEach(lines::add),
                        task -> Thread.ofPlatform().daemon().start(task));
    }

    static FollowedLog of(URI api, String jobId) {
        return new FollowedLog(api.resolve("jobs/" + jobId + "/logs?follow=true&tail=10000"));
    }

    /** What has come so far. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** All of it, once the router has ended the stream. */
    List<String> toTheEnd() {
        end.orTimeout(Journeys.PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        return lines();
    }
}
