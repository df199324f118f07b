{{/* The components and what differs between them besides their values. */}}
{{- define "supercargo.components" -}}
catalog: {slug: catalog-service, port: 8081, database: true}
pricing: {slug: pricing-service, port: 8082, database: true}
router: {slug: workload-router, port: 8083, database: true}
planner: {slug: capacity-planner, port: 8084, database: true}
console: {slug: console, port: 8080, database: false}
{{- end }}

{{- define "supercargo.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" }}
{{- end }}

{{- define "supercargo.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" }}
{{- else if contains (include "supercargo.name" .) .Release.Name }}
{{- .Release.Name | trunc 40 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name (include "supercargo.name" .) | trunc 40 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{- define "supercargo.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/part-of: supercargo
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Takes root and component. */}}
{{- define "supercargo.selector" -}}
app.kubernetes.io/name: {{ include "supercargo.name" .root }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{/* Takes root, component and slug. */}}
{{- define "supercargo.serviceAccount" -}}
{{- $account := (index .root.Values .component).serviceAccount }}
{{- if $account.create }}
{{- default (printf "%s-%s" (include "supercargo.fullname" .root) .slug) $account.name }}
{{- else }}
{{- default "default" $account.name }}
{{- end }}
{{- end }}

{{/* Takes root and component. */}}
{{- define "supercargo.image" -}}
{{- $image := (index .root.Values .component).image }}
{{- $name := $image.repository }}
{{- with .root.Values.image.registry }}{{ $name = printf "%s/%s" . $name }}{{ end }}
{{- if $image.digest }}
{{- printf "%s@%s" $name $image.digest }}
{{- else }}
{{- printf "%s:%s" $name (default .root.Chart.AppVersion $image.tag) }}
{{- end }}
{{- end }}

{{- define "supercargo.workloadNamespace" -}}
{{- default .Release.Namespace .Values.workloads.namespace }}
{{- end }}

{{- define "supercargo.databaseHost" -}}
{{- if .Values.database.cnpg.enabled }}{{ include "supercargo.fullname" . }}-postgres-rw{{ else }}{{ .Values.database.host }}{{ end }}
{{- end }}

{{/* Takes root and component. */}}
{{- define "supercargo.databaseSecret" -}}
{{- $database := .root.Values.database }}
{{- $own := index $database.existingSecrets .component }}
{{- if $own }}{{ $own }}
{{- else if $database.existingSecret }}{{ $database.existingSecret }}
{{- else if $database.cnpg.enabled }}{{ include "supercargo.fullname" .root }}-postgres-app
{{- else }}{{ include "supercargo.fullname" .root }}-database
{{- end }}
{{- end }}

{{/* The restricted profile of pod security, for a pod and for a container. */}}
{{- define "supercargo.podSecurityContext" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile: {type: RuntimeDefault}
{{- end }}
{{- define "supercargo.securityContext" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end }}

{{/* Takes root, mode and api: whether objects of an operator's API are wanted. */}}
{{- define "supercargo.wanted" -}}
{{- if or (eq .mode "always") (and (eq .mode "auto") (.root.Capabilities.APIVersions.Has .api)) }}true{{ end }}
{{- end }}

{{/* A map of names, or of lists of names, in one line: a=x,y;b=z. */}}
{{- define "supercargo.inline" -}}
{{- $entries := list }}
{{- range $key, $value := . }}
{{- $entries = append $entries (printf "%s=%s" $key (kindIs "slice" $value | ternary (join "," $value) $value)) }}
{{- end }}
{{- join ";" $entries }}
{{- end }}

{{/* The port of an address such as http://prometheus.monitoring:9090/path. */}}
{{- define "supercargo.portOf" -}}
{{- $url := urlParse . }}
{{- if contains ":" $url.host }}
{{- splitList ":" $url.host | last }}
{{- else }}
{{- ternary "443" "80" (eq $url.scheme "https") }}
{{- end }}
{{- end }}
