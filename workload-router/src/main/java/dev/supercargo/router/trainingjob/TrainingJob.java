package dev.supercargo.router.trainingjob;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** A training job as an object of a cluster; its fields are explained in {@code k8s/crds}. */
@Group("supercargo.dev")
@Version("v1")
@ShortNames("tj")
public final class TrainingJob extends CustomResource<TrainingJobSpec, TrainingJobStatus> implements Namespaced {

    private static final long serialVersionUID = 1L;

    @Override
    protected TrainingJobSpec initSpec() {
        return null;
    }

    @Override
    protected TrainingJobStatus initStatus() {
        return null;
    }
}
