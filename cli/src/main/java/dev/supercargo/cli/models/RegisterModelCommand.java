package dev.supercargo.cli.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.contracts.ContractJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Registers a model by the config.json that Hugging Face keeps with it. */
@NullUnmarked
@Command(
        name = "register",
        description = "Register a model by its config.json: parameters follow from the architecture.")
final class RegisterModelCommand implements Callable<Integer> {

    private static final long FILE_BYTES_MAX = 1 << 20;

    @Option(names = "--id", paramLabel = "ID", required = true, description = "Its id, such as acme-llama-3b.")
    private String id;

    @Option(names = "--from-config", paramLabel = "FILE", required = true, description = "The model's config.json.")
    private Path file;

    @Option(names = "--name", paramLabel = "NAME", description = "As people write it; the id if absent.")
    private String name;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    RegisterModelCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ObjectNode request = ContractJson.mapper().createObjectNode().put("id", id);
        if (name != null) {
            request.put("name", name);
        }
        request.set("config", config());
        String body = session.platform().post("models/configs", request.toString());
        if (json) {
            session.print(body);
            return ExitCode.OK.number();
        }
        JsonNode answer = Platform.parsed(body);
        ModelsCommand.show(session, answer.path("model"));
        List<String> ignored =
                Json.items(answer, "notUnderstood").map(JsonNode::asText).toList();
        if (!ignored.isEmpty()) {
            session.print("Left out of account, because they are not understood: " + String.join(", ", ignored) + ".");
        }
        return ExitCode.OK.number();
    }

    private JsonNode config() {
        try {
            if (Files.size(file) > FILE_BYTES_MAX) {
                throw new Complaint(file + ": is larger than 1 MiB, which no config.json is.");
            }
            JsonNode config = ContractJson.mapper().readTree(Files.readAllBytes(file));
            if (!config.isObject()) {
                throw new Complaint(file + ": is no JSON object. Maybe it is not the model's config.json.");
            }
            return config;
        } catch (JsonProcessingException e) {
            throw new Complaint(file + ":" + e.getLocation().getLineNr() + ":"
                    + e.getLocation().getColumnNr() + ": is no JSON. " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Complaint(file + ": cannot be read. Maybe the path is wrong.");
        }
    }
}
