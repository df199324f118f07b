{{/* Everything that runs one component. Takes root, component, slug, port and database. */}}
{{- define "supercargo.component" -}}
{{- $root := .root }}
{{- $values := index .root.Values .component }}
{{- $name := printf "%s-%s" (include "supercargo.fullname" .root) .slug }}
{{- $kubeconfig := and (eq .component "router") .root.Values.workloads.kubeconfig.existingSecret }}
{{- $token := and (eq .component "router") (not $kubeconfig) }}
{{- if $values.serviceAccount.create }}
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "supercargo.serviceAccount" . }}
  namespace: {{ $root.Release.Namespace }}
  labels:
    {{- include "supercargo.selector" . | nindent 4 }}
    {{- include "supercargo.labels" $root | nindent 4 }}
  {{- with $values.serviceAccount.annotations }}
  annotations: {{- toYaml . | nindent 4 }}
  {{- end }}
automountServiceAccountToken: false
{{- end }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ $name }}
  namespace: {{ $root.Release.Namespace }}
  labels:
    {{- include "supercargo.selector" . | nindent 4 }}
    {{- include "supercargo.labels" $root | nindent 4 }}
spec:
  selector: {{- include "supercargo.selector" . | nindent 4 }}
  ports:
    - {name: http, port: {{ .port }}, targetPort: http, protocol: TCP}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $name }}
  namespace: {{ $root.Release.Namespace }}
  labels:
    {{- include "supercargo.selector" . | nindent 4 }}
    {{- include "supercargo.labels" $root | nindent 4 }}
spec:
  {{- if not $values.autoscaling.enabled }}
  replicas: {{ $values.replicaCount }}
  {{- end }}
  revisionHistoryLimit: 5
  {{- if eq .component "router" }}
  # Live updates of jobs come from the router that acts; two would show half of them each.
  strategy: {type: Recreate}
  {{- else }}
  strategy:
    type: RollingUpdate
    rollingUpdate: {maxUnavailable: 0, maxSurge: 1}
  {{- end }}
  selector:
    matchLabels: {{- include "supercargo.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "supercargo.selector" . | nindent 8 }}
        {{- include "supercargo.labels" $root | nindent 8 }}
        {{- with $values.podLabels }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      annotations:
        # The environment holds all configuration, so a change of it rolls the pods by itself; this catches the rest.
        checksum/values: {{ toYaml (list $root.Values.database $root.Values.kafka $root.Values.oidc) | sha256sum }}
        {{- with $values.podAnnotations }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    spec:
      serviceAccountName: {{ include "supercargo.serviceAccount" . }}
      automountServiceAccountToken: {{ $token }}
      enableServiceLinks: false
      terminationGracePeriodSeconds: {{ $values.terminationGracePeriodSeconds }}
      securityContext: {{- include "supercargo.podSecurityContext" $root | nindent 8 }}
      {{- with $root.Values.image.pullSecrets }}
      imagePullSecrets: {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
        - name: {{ .slug }}
          image: {{ include "supercargo.image" . }}
          imagePullPolicy: {{ $root.Values.image.pullPolicy }}
          securityContext: {{- include "supercargo.securityContext" $root | nindent 12 }}
          ports:
            - {name: http, containerPort: {{ .port }}, protocol: TCP}
          env: {{- include "supercargo.environment" . | nindent 12 }}
          startupProbe:
            httpGet: {path: /q/health/started, port: http}
            periodSeconds: 3
            failureThreshold: 60
          livenessProbe:
            httpGet: {path: /q/health/live, port: http}
            periodSeconds: 10
            timeoutSeconds: 5
            failureThreshold: 3
          readinessProbe:
            httpGet: {path: /q/health/ready, port: http}
            periodSeconds: 5
            timeoutSeconds: 5
            failureThreshold: 3
          lifecycle:
            # Lets endpoints forget the pod before it stops listening.
            preStop: {exec: {command: [sleep, "5"]}}
          resources: {{- toYaml $values.resources | nindent 12 }}
          volumeMounts:
            - {name: tmp, mountPath: /tmp}
            {{- if $kubeconfig }}
            - {name: kubeconfig, mountPath: /etc/supercargo/kubeconfig, readOnly: true}
            {{- end }}
      volumes:
        - name: tmp
          emptyDir: {sizeLimit: 256Mi}
        {{- if $kubeconfig }}
        - name: kubeconfig
          secret:
            secretName: {{ $root.Values.workloads.kubeconfig.existingSecret }}
            items: [{key: {{ $root.Values.workloads.kubeconfig.key }}, path: config}]
        {{- end }}
      {{- with $values.nodeSelector }}
      nodeSelector: {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with $values.tolerations }}
      tolerations: {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with $values.affinity }}
      affinity: {{- toYaml . | nindent 8 }}
      {{- end }}
      topologySpreadConstraints:
        {{- if $values.topologySpreadConstraints }}
        {{- toYaml $values.topologySpreadConstraints | nindent 8 }}
        {{- else }}
        - maxSkew: 1
          topologyKey: topology.kubernetes.io/zone
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels: {{- include "supercargo.selector" . | nindent 14 }}
        {{- end }}
{{- if $values.autoscaling.enabled }}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ $name }}
  namespace: {{ $root.Release.Namespace }}
  labels:
    {{- include "supercargo.selector" . | nindent 4 }}
    {{- include "supercargo.labels" $root | nindent 4 }}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: {{ $name }}}
  minReplicas: {{ $values.autoscaling.minReplicas }}
  maxReplicas: {{ $values.autoscaling.maxReplicas }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target: {type: Utilization, averageUtilization: {{ $values.autoscaling.targetCpuPercent }}}
{{- end }}
{{- $several := or (gt (int $values.replicaCount) 1) (and $values.autoscaling.enabled (gt (int $values.autoscaling.minReplicas) 1)) }}
{{- if and $values.podDisruptionBudget.enabled $several }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ $name }}
  namespace: {{ $root.Release.Namespace }}
  labels:
    {{- include "supercargo.selector" . | nindent 4 }}
    {{- include "supercargo.labels" $root | nindent 4 }}
spec:
  maxUnavailable: {{ $values.podDisruptionBudget.maxUnavailable }}
  selector:
    matchLabels: {{- include "supercargo.selector" . | nindent 6 }}
{{- end }}
{{- end }}

{{/* The environment of one container: the same names as the launcher's and the Compose file's. */}}
{{- define "supercargo.environment" -}}
{{- $root := .root }}
- {name: HTTP_HOST, value: 0.0.0.0}
- {name: HTTP_PORT, value: {{ .port | quote }}}
- {name: JAVA_TOOL_OPTIONS, value: {{ (index .root.Values .component).javaOptions | quote }}}
{{- if .database }}
- {name: LOG_JSON, value: {{ $root.Values.logJson | quote }}}
- {name: KAFKA_BOOTSTRAP_SERVERS, value: {{ $root.Values.kafka.bootstrapServers | quote }}}
- {name: KAFKA_CREATE_TOPICS, value: {{ and $root.Values.kafka.createTopics (not $root.Values.kafka.strimzi.enabled) | quote }}}
- {name: KAFKA_REPLICATION_FACTOR, value: {{ $root.Values.kafka.replicationFactor | quote }}}
{{- /* As files/topics.yaml has them. */}}
- {name: KAFKA_PARTITIONS, value: "3"}
- name: DATABASE_URL
  value: {{ printf "jdbc:postgresql://%s:%d/%s?sslmode=%s" (include "supercargo.databaseHost" $root) (int $root.Values.database.port) (index $root.Values.database.names .component) $root.Values.database.sslMode | quote }}
- name: DATABASE_USER
  valueFrom: {secretKeyRef: {name: {{ include "supercargo.databaseSecret" . }}, key: {{ $root.Values.database.usernameKey }}}}
- name: DATABASE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ include "supercargo.databaseSecret" . }}, key: {{ $root.Values.database.passwordKey }}}}
- {name: OIDC_ENABLED, value: {{ $root.Values.oidc.enabled | quote }}}
{{- if $root.Values.oidc.enabled }}
- {name: OIDC_ISSUER_URL, value: {{ required "oidc.issuerUrl is needed if oidc.enabled." $root.Values.oidc.issuerUrl | quote }}}
- {name: OIDC_CLIENT_ID, value: {{ $root.Values.oidc.clientId | quote }}}
{{- with $root.Values.oidc.audience }}
- {name: QUARKUS_OIDC_TOKEN_AUDIENCE, value: {{ . | quote }}}
{{- end }}
{{- end }}
{{- end }}
{{- if eq .component "pricing" }}
{{- with $root.Values.networkPolicy }}
- {name: PRICING_ONLINE, value: {{ or .pricingInternet (not .enabled) | quote }}}
{{- end }}
{{- end }}
{{- if eq .component "router" }}
- {name: ROUTER_CLUSTERS_NAMESPACE, value: {{ include "supercargo.workloadNamespace" $root | quote }}}
{{- if eq $root.Values.leaderElection.by "lease" }}
- {name: ROUTER_LEADER_BY, value: "lease"}
{{- end }}
- {name: ROUTER_WORKLOADS_KIND, value: {{ $root.Values.workloads.kind | quote }}}
- {name: ROUTER_WORKLOADS_TRAINING_RUNTIME, value: {{ $root.Values.workloads.trainingRuntime | quote }}}
- {name: ROUTER_WORKLOADS_RESTRICTED, value: {{ $root.Values.workloads.restricted | quote }}}
{{- with $root.Values.workloads.alsoAllow }}
- {name: ROUTER_WORKLOADS_ALSO_ALLOW, value: {{ join "," . | quote }}}
{{- end }}
{{- with $root.Values.workloads.tolerate }}
- {name: ROUTER_CLUSTERS_TOLERATE, value: {{ join "," . | quote }}}
{{- end }}
{{- with $root.Values.workloads.queues }}
- {name: ROUTER_WORKLOADS_QUEUES, value: {{ include "supercargo.inline" . | quote }}}
{{- end }}
{{- with $root.Values.workloads.queueTopology }}
- {name: ROUTER_WORKLOADS_QUEUE_TOPOLOGY, value: {{ . | quote }}}
{{- end }}
{{- with $root.Values.workloads.priorityClass }}
- {name: ROUTER_WORKLOADS_PRIORITY_CLASS, value: {{ . | quote }}}
{{- end }}
{{- with $root.Values.workloads.secrets }}
- {name: ROUTER_WORKLOADS_SECRETS, value: {{ include "supercargo.inline" . | quote }}}
{{- end }}
{{- with $root.Values.workloads.volumes }}
- {name: ROUTER_WORKLOADS_VOLUMES, value: {{ include "supercargo.inline" . | quote }}}
{{- end }}
{{- with $root.Values.workloads.imagePullSecrets }}
- {name: ROUTER_WORKLOADS_IMAGE_PULL_SECRETS, value: {{ join "," . | quote }}}
{{- end }}
{{- if $root.Values.edge.enabled }}
- {name: ROUTER_EDGE_ENABLED, value: "true"}
{{- end }}
{{- if $root.Values.kueue.budgetChecks }}
- {name: ROUTER_KUEUE_BUDGET_CHECKS, value: "true"}
{{- end }}
{{- if $root.Values.workloads.reportProgress }}
- {name: ROUTER_WORKLOADS_PROGRESS_URL, value: "http://{{ include "supercargo.fullname" $root }}-workload-router.{{ $root.Release.Namespace }}:8083"}
{{- end }}
{{- with $root.Values.telemetry }}
{{- with .prometheus }}
- {name: ROUTER_TELEMETRY_PROMETHEUS, value: {{ . | quote }}}
{{- end }}
{{- with .token.existingSecret }}
- name: ROUTER_TELEMETRY_TOKEN
  valueFrom: {secretKeyRef: {name: {{ . | quote }}, key: {{ $root.Values.telemetry.token.key | quote }}}}
{{- end }}
{{- with .podLabel }}
- {name: ROUTER_TELEMETRY_POD_LABEL, value: {{ . | quote }}}
{{- end }}
{{- with .idleStop }}
{{- $pairs := list }}
{{- range $team, $patience := . }}
{{- $pairs = append $pairs (printf "%s=%s" $team $patience) }}
{{- end }}
- {name: ROUTER_TELEMETRY_IDLE_STOP, value: {{ join "," $pairs | quote }}}
{{- end }}
{{- end }}
{{- with $root.Values.trainingJobs }}
{{- if .enabled }}
- {name: ROUTER_TRAINING_JOBS_ENABLED, value: "true"}
{{- with .namespaces }}
- {name: ROUTER_TRAINING_JOBS_NAMESPACES, value: {{ join "," . | quote }}}
{{- end }}
{{- with .teams }}
{{- $pairs := list }}
{{- range $namespace, $team := . }}
{{- $pairs = append $pairs (printf "%s=%s" $namespace $team) }}
{{- end }}
- {name: ROUTER_TRAINING_JOBS_TEAMS, value: {{ join "," $pairs | quote }}}
{{- end }}
{{- with .console }}
- {name: ROUTER_TRAINING_JOBS_CONSOLE, value: {{ . | quote }}}
{{- end }}
{{- end }}
{{- end }}
{{- with $root.Values.workloads.kubeconfig }}
{{- if .existingSecret }}
- {name: KUBECONFIG, value: /etc/supercargo/kubeconfig/config}
{{- with .contexts }}
- {name: ROUTER_CLUSTERS_CONTEXTS, value: {{ join "," . | quote }}}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- if eq .component "console" }}
{{- $all := include "supercargo.components" $root | fromYaml }}
{{- range $component := list "catalog" "pricing" "router" "planner" }}
{{- $it := index $all $component }}
- {name: {{ upper $component }}_URL, value: "http://{{ include "supercargo.fullname" $root }}-{{ $it.slug }}:{{ $it.port }}"}
{{- end }}
{{- end }}
{{- with (index $root.Values .component).extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end }}
