package dev.supercargo.router.cluster;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.function.Supplier;

/** Reads what only explains: a router that was not given the right for it works on without. */
final class IfAllowed {

    private IfAllowed() {}

    /**
     * @return what was read; empty if the router may not read it
     * @throws KubernetesClientException if the cluster does not answer
     */
    static String read(Supplier<String> words) {
        try {
            return words.get();
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_FORBIDDEN) {
                return "";
            }
            throw e;
        }
    }
}
