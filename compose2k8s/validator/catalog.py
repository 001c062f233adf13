"""The rules in words: for each, an object that passes and the change by which it does not.

`compose2k8s rules` prints them, docs/rules.md is made of them, and a test proves every one of them on its
two examples.
"""

from __future__ import annotations

from compose2k8s.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

GONE: Any = ...  # in the place of a bad value: the field is taken out


class Rule(Record):
    """`at`: the path of the field that is changed · `bad`: its value · `since`: the first 1.N that has the rule."""

    id: str
    code: str
    text: str
    kind: str
    at: str
    bad: Any
    since: int = 25

    def since_text(self) -> str:
        """`1.36 on`, or that it was always so."""
        return "all" if self.since <= 25 else f"1.{self.since} on"

    def good(self) -> dict[str, Any]:
        """An object that the server takes."""
        found: dict[str, Any] = _copy(_base(self.kind))
        return found

    def change(self) -> str:
        """`spec.replicas: -1`."""
        from json import dumps

        if self.bad is GONE:
            return f"without {self.at}"
        return f"{self.at}: {dumps(short(self.bad), ensure_ascii=False)}"

    def bad_object(self) -> dict[str, Any]:
        """The same, wrong in one thing."""
        obj = self.good()
        place: Any = obj
        steps = self.at.split(".")
        for step in steps[:-1]:
            place = place[int(step)] if isinstance(place, list) else place.setdefault(step, {})
        if isinstance(place, list):
            place[int(steps[-1]) :] = [_copy(self.bad)]
        elif self.bad is GONE:
            del place[steps[-1]]
        else:
            place[steps[-1]] = _copy(self.bad)
        return obj


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _copy(v) for k, v in value.items()}
    return [_copy(v) for v in value] if isinstance(value, list) else value


_LABELS = {"app": "web"}
_PROBE = {"httpGet": {"path": "/", "port": 8080}}
_SPEC = {
    "containers": [
        {
            "name": "web",
            "image": "nginx:1.27",
            "ports": [{"name": "http", "containerPort": 8080}],
            "env": [{"name": "LEVEL", "value": "info"}],
            "readinessProbe": _PROBE,
            "resources": {"requests": {"cpu": "100m"}, "limits": {"cpu": "1", "memory": "128Mi"}},
            "volumeMounts": [{"name": "data", "mountPath": "/data"}],
        }
    ],
    "volumes": [{"name": "data", "emptyDir": {}}],
}
_TEMPLATE = {"metadata": {"labels": _LABELS}, "spec": _SPEC}
_ONCE = {"spec": {**_SPEC, "restartPolicy": "Never"}}
_RBAC = "rbac.authorization.k8s.io"
# kind -> apiVersion, the rest of an object that passes
_BASES: dict[str, tuple[str, dict[str, Any]]] = {
    "ClusterRole": (f"{_RBAC}/v1", {"rules": [{"nonResourceURLs": ["/healthz"], "verbs": ["get"]}]}),
    "ConfigMap": ("v1", {"data": {"app.conf": "level=info"}}),
    "CronJob": ("batch/v1", {"spec": {"schedule": "*/5 * * * *",
                                      "jobTemplate": {"spec": {"template": _ONCE}}}}),
    "CustomResourceDefinition": ("apiextensions.k8s.io/v1", {
        "metadata": {"name": "databases.example.com"},
        "spec": {"group": "example.com", "scope": "Namespaced",
                 "names": {"kind": "Database", "plural": "databases"},
                 "versions": [{"name": "v1", "served": True, "storage": True,
                               "schema": {"openAPIV3Schema": {"type": "object"}}}]}}),
    "DaemonSet": ("apps/v1", {"spec": {"selector": {"matchLabels": _LABELS}, "template": _TEMPLATE}}),
    "Deployment": ("apps/v1", {"spec": {"replicas": 2, "selector": {"matchLabels": _LABELS},
                                        "template": _TEMPLATE}}),
    "EndpointSlice": ("discovery.k8s.io/v1", {"addressType": "IPv4", "ports": [{"port": 80}],
                                              "endpoints": [{"addresses": ["192.0.2.1"]}]}),
    "HorizontalPodAutoscaler": ("autoscaling/v2", {"spec": {
        "scaleTargetRef": {"apiVersion": "apps/v1", "kind": "Deployment", "name": "web"},
        "minReplicas": 1, "maxReplicas": 3,
        "metrics": [{"type": "Resource", "resource": {
            "name": "cpu", "target": {"type": "Utilization", "averageUtilization": 70}}}]}}),
    "Ingress": ("networking.k8s.io/v1", {"spec": {"rules": [{"host": "shop.example.com", "http": {
        "paths": [{"path": "/", "pathType": "Prefix",
                   "backend": {"service": {"name": "web", "port": {"number": 80}}}}]}}]}}),
    "Job": ("batch/v1", {"spec": {"template": _ONCE}}),
    "Lease": ("coordination.k8s.io/v1", {"spec": {"holderIdentity": "a", "leaseDurationSeconds": 15}}),
    "LimitRange": ("v1", {"spec": {"limits": [{"type": "Container", "default": {"cpu": "500m"},
                                               "max": {"cpu": "1"}}]}}),
    "Namespace": ("v1", {}),
    "NetworkPolicy": ("networking.k8s.io/v1", {"spec": {
        "podSelector": {"matchLabels": _LABELS}, "policyTypes": ["Ingress"],
        "ingress": [{"from": [{"ipBlock": {"cidr": "10.0.0.0/8"}}], "ports": [{"port": 80}]}]}}),
    "PersistentVolume": ("v1", {"spec": {
        "capacity": {"storage": "1Gi"}, "accessModes": ["ReadWriteOnce"],
        "nfs": {"server": "nfs.example.com", "path": "/exports"}}}),
    "PersistentVolumeClaim": ("v1", {"spec": {"accessModes": ["ReadWriteOnce"],
                                              "resources": {"requests": {"storage": "1Gi"}}}}),
    "Pod": ("v1", {"spec": _SPEC}),
    "PodDisruptionBudget": ("policy/v1", {"spec": {"minAvailable": 1,
                                                   "selector": {"matchLabels": _LABELS}}}),
    "PriorityClass": ("scheduling.k8s.io/v1", {"value": 1000}),
    "ResourceQuota": ("v1", {"spec": {"hard": {"pods": "10"}}}),
    "Role": (f"{_RBAC}/v1", {"rules": [{"apiGroups": [""], "resources": ["pods"], "verbs": ["get"]}]}),
    "RoleBinding": (f"{_RBAC}/v1", {
        "roleRef": {"apiGroup": _RBAC, "kind": "Role", "name": "web"},
        "subjects": [{"kind": "ServiceAccount", "name": "web"}]}),
    "Secret": ("v1", {"data": {"key": "YQ=="}}),
    "Service": ("v1", {"spec": {"selector": _LABELS, "ports": [{"name": "http", "port": 80}]}}),
    "StatefulSet": ("apps/v1", {"spec": {
        "serviceName": "web", "selector": {"matchLabels": _LABELS}, "template": _TEMPLATE}}),
    "StorageClass": ("storage.k8s.io/v1", {"provisioner": "ebs.csi.aws.com"}),
    "ValidatingWebhookConfiguration": ("admissionregistration.k8s.io/v1", {"webhooks": [{
        "name": "check.example.com", "admissionReviewVersions": ["v1"], "sideEffects": "None",
        "clientConfig": {"service": {"name": "web", "namespace": "shop"}},
        "rules": [{"apiGroups": [""], "apiVersions": ["v1"], "operations": ["CREATE"],
                   "resources": ["pods"]}]}]}),
}  # fmt: skip


def _base(kind: str) -> dict[str, Any]:
    api, fields = _BASES[kind]
    return {"apiVersion": api, "kind": kind, "metadata": {"name": "web"}, **fields}


_P = "spec.template.spec"
_C = f"{_P}.containers.0"
_D = "Deployment"
_H = "HorizontalPodAutoscaler"
_CRD = "CustomResourceDefinition"
_HOOK = "ValidatingWebhookConfiguration"
_PATH = "spec.rules.0.http.paths.0"
# code, text, kind, path, bad value, first version
_TABLE: list[tuple[Any, ...]] = [
    ("C2K400", "A kind exists.", _D, "kind", "Deploiment"),
    ("C2K401", "An apiVersion is served by the version of Kubernetes.", _D, "apiVersion", "extensions/v1beta1"),
    ("C2K402", "A field exists.", _D, "spec.replcas", 2),
    ("C2K402", "The names of fields are written as they are, capitals too.", _D, "spec.Replicas", 2),
    ("C2K403", "A field has the type of the schema.", _D, "spec.replicas", "2"),
    ("C2K403", "A text that looks like a number has quotes.", "ConfigMap", "data.port", 8080),
    ("C2K404", "apiVersion and kind are given.", _D, "kind", GONE),
    ("C2K405", "A whole number fits into its 32 or 64 bits.", _D, "spec.replicas", 3000000000),
    ("C2K408", "Data of a Secret is base64.", "Secret", "data.key", "not base64!"),
    ("C2K408", "A time is written as RFC 3339 says.", "Lease", "spec.acquireTime", "yesterday"),
    ("C2K500", "An object has a name.", _D, "metadata.name", ""),
    ("C2K500", "The name of most objects is a DNS subdomain.", _D, "metadata.name", "My_App"),
    ("C2K500", "The name of a Namespace is a DNS label.", "Namespace", "metadata.name", "a.b"),
    ("C2K500", "The name of a CronJob has at most 52 characters.", "CronJob", "metadata.name", "a" * 53),
    ("C2K524", "A CustomResourceDefinition is called PLURAL.GROUP.", _CRD, "metadata.name", "database.example.com"),
    ("C2K501", "The key of a label is [PREFIX/]NAME.", _D, "metadata.labels", {"a/b/c": "x"}),
    ("C2K501", "The value of a label has up to 63 letters, digits, -, _ and .", _D, "metadata.labels", {"a": "hello world"}),
    ("C2K501", "Annotations have at most 256 KiB together.", "ConfigMap", "metadata.annotations", {"a": "x" * 262145}),
    ("C2K502", "The selector of a workload matches the labels of its template.", _D, "spec.selector.matchLabels", {"app": "other"}),
    ("C2K502", "The operator of a selector is In, NotIn, Exists or DoesNotExist.", _D, "spec.selector.matchExpressions", [{"key": "app", "operator": "Is", "values": ["web"]}]),
    ("C2K502", "In and NotIn have values.", _D, "spec.selector.matchExpressions", [{"key": "app", "operator": "In"}]),
    ("C2K503", "The number of replicas is not negative.", _D, "spec.replicas", -1),
    ("C2K503", "The strategy of a Deployment is Recreate or RollingUpdate.", _D, "spec.strategy", {"type": "Sudden"}),
    ("C2K503", "Recreate has no rollingUpdate.", _D, "spec.strategy", {"type": "Recreate", "rollingUpdate": {"maxSurge": 1}}),
    ("C2K503", "maxSurge and maxUnavailable are not both 0.", _D, "spec.strategy", {"rollingUpdate": {"maxSurge": 0, "maxUnavailable": 0}}),
    ("C2K503", "progressDeadlineSeconds is greater than minReadySeconds.", _D, "spec.minReadySeconds", 600),
    ("C2K503", "podManagementPolicy is OrderedReady or Parallel.", "StatefulSet", "spec.podManagementPolicy", "Serial"),
    ("C2K504", "A pod has a container.", _D, f"{_P}.containers", []),
    ("C2K504", "The name of a container is a DNS label.", _D, f"{_C}.name", "my_app"),
    ("C2K504", "Containers have different names.", _D, f"{_P}.initContainers", [{"name": "web", "image": "busybox"}]),
    ("C2K504", "A container has an image.", _D, f"{_C}.image", ""),
    ("C2K504", "imagePullPolicy is Always, IfNotPresent or Never.", _D, f"{_C}.imagePullPolicy", "missing"),
    ("C2K505", "A port is between 1 and 65535.", _D, f"{_C}.ports.0.containerPort", 70000),
    ("C2K505", "The name of a port has up to 15 lower-case letters, digits and dashes.", _D, f"{_C}.ports.0.name", "HTTP"),
    ("C2K505", "The protocol of a port is SCTP, TCP or UDP.", _D, f"{_C}.ports.0.protocol", "tcp"),
    ("C2K506", "The name of a variable has no = in it.", _D, f"{_C}.env.0.name", "A=B"),
    ("C2K506", "A variable has a value or a source of it.", _D, f"{_C}.env.0.valueFrom", {"fieldRef": {"fieldPath": "metadata.name"}}),
    ("C2K506", "A variable is taken of a field that a pod has.", _D, f"{_C}.env.0", {"name": "A", "valueFrom": {"fieldRef": {"fieldPath": "spec.image"}}}),
    ("C2K507", "A probe does one thing.", _D, f"{_C}.readinessProbe.tcpSocket", {"port": 8080}),
    ("C2K507", "A probe does something.", _D, f"{_C}.readinessProbe.httpGet", None),
    ("C2K507", "The period of a probe is not negative.", _D, f"{_C}.readinessProbe.periodSeconds", -1),
    ("C2K507", "successThreshold of a liveness probe is 1.", _D, f"{_C}.livenessProbe", {**_PROBE, "successThreshold": 2}),
    ("C2K508", "A mount names a volume of the pod.", _D, f"{_C}.volumeMounts.0.name", "nope"),
    ("C2K508", "subPath does not leave the volume.", _D, f"{_C}.volumeMounts.0.subPath", "../x"),
    ("C2K508", "Two mounts have different paths.", _D, f"{_C}.volumeMounts", [{"name": "data", "mountPath": "/a"}, {"name": "data", "mountPath": "/a"}]),
    ("C2K508", "The name of a volume is a DNS label.", _D, f"{_P}.volumes.0.name", "my_vol"),
    ("C2K508", "A volume has one source.", _D, f"{_P}.volumes.0.hostPath", {"path": "/srv"}),
    ("C2K508", "Access modes of files are between 0 and 0777.", _D, f"{_P}.volumes", [{"name": "data", "configMap": {"name": "web", "defaultMode": 512}}]),
    ("C2K509", "A quantity has a suffix that Kubernetes knows.", _D, f"{_C}.resources.limits.memory", "512MB"),
    ("C2K509", "A request is not beyond its limit.", _D, f"{_C}.resources.requests.cpu", "2"),
    ("C2K510", "What is privileged may escalate privileges.", _D, f"{_C}.securityContext", {"privileged": True, "allowPrivilegeEscalation": False}),
    ("C2K510", "A user has a number that is not negative.", _D, f"{_C}.securityContext", {"runAsUser": -1}),
    ("C2K510", "A local seccomp profile has a path.", _D, f"{_P}.securityContext", {"seccompProfile": {"type": "Localhost"}}),
    ("C2K511", "The effect of a toleration is NoExecute, NoSchedule or PreferNoSchedule.", _D, f"{_P}.tolerations", [{"key": "a", "effect": "Never"}]),
    ("C2K511", "A toleration with the operator Exists has no value.", _D, f"{_P}.tolerations", [{"key": "a", "operator": "Exists", "value": "b"}]),
    ("C2K511", "Pods are kept apart by a topology key.", _D, f"{_P}.affinity", {"podAntiAffinity": {"requiredDuringSchedulingIgnoredDuringExecution": [{"topologyKey": "", "labelSelector": {"matchLabels": _LABELS}}]}}),
    ("C2K511", "maxSkew is greater than 0.", _D, f"{_P}.topologySpreadConstraints", [{"maxSkew": 0, "topologyKey": "zone", "whenUnsatisfiable": "DoNotSchedule"}]),
    ("C2K512", "A claim has access modes.", "PersistentVolumeClaim", "spec.accessModes", []),
    ("C2K512", "Access modes have long names.", "PersistentVolumeClaim", "spec.accessModes", ["RWO"]),
    ("C2K512", "A claim asks for some storage.", "PersistentVolumeClaim", "spec.resources.requests.storage", "0"),
    ("C2K512", "A volume has a capacity.", "PersistentVolume", "spec.capacity", GONE),
    ("C2K508", "A volume of the cluster has one source.", "PersistentVolume", "spec.hostPath", {"path": "/srv"}),
    ("C2K513", "The key of data has letters, digits, -, _ and .", "ConfigMap", "data", {"a/b": "x"}),
    ("C2K513", "A ConfigMap has at most 1 MiB.", "ConfigMap", "data", {"a": "x" * 1048577}),
    ("C2K513", "A key is in data or in binaryData.", "ConfigMap", "binaryData", {"app.conf": "YQ=="}),
    ("C2K513", "A Secret holds the keys of its type.", "Secret", "type", "kubernetes.io/tls"),
    ("C2K514", "The type of a Service is ClusterIP, ExternalName, LoadBalancer or NodePort.", "Service", "spec.type", "Public"),
    ("C2K514", "A Service has ports, unless it is headless or an ExternalName.", "Service", "spec.ports", []),
    ("C2K514", "Only NodePort and LoadBalancer have node ports.", "Service", "spec.ports.0.nodePort", 30080),
    ("C2K514", "Several ports have names.", "Service", "spec.ports", [{"port": 80}, {"port": 443, "name": "https"}]),
    ("C2K514", "A targetPort that is a text is a name.", "Service", "spec.ports.0.targetPort", "80"),
    ("C2K514", "externalTrafficPolicy is for what is reached from outside.", "Service", "spec.externalTrafficPolicy", "Local"),
    ("C2K514", "An ExternalName has a name.", "Service", "spec.type", "ExternalName"),
    ("C2K515", "A host is a DNS name, not an address.", "Ingress", "spec.rules.0.host", "10.0.0.1"),
    ("C2K515", "pathType is Exact, ImplementationSpecific or Prefix.", "Ingress", f"{_PATH}.pathType", "Regex"),
    ("C2K515", "A path begins with /.", "Ingress", f"{_PATH}.path", "shop"),
    ("C2K515", "A backend has a port by name or number.", "Ingress", f"{_PATH}.backend.service.port", {}),
    ("C2K515", "An Ingress has a rule or a default.", "Ingress", "spec.rules", []),
    ("C2K516", "policyTypes are Egress and Ingress.", "NetworkPolicy", "spec.policyTypes", ["Inbound"]),
    ("C2K516", "An ipBlock is a network.", "NetworkPolicy", "spec.ingress.0.from.0.ipBlock.cidr", "10.0.0.0"),
    ("C2K516", "An exception lies within its network.", "NetworkPolicy", "spec.ingress.0.from.0.ipBlock.except", ["192.0.2.0/24"]),
    ("C2K516", "endPort is not before port.", "NetworkPolicy", "spec.ingress.0.ports.0.endPort", 79),
    ("C2K517", "maxReplicas is greater than 0.", _H, "spec.maxReplicas", 0),
    ("C2K517", "minReplicas is not greater than maxReplicas.", _H, "spec.minReplicas", 4),
    ("C2K517", "The type of a metric is known.", _H, "spec.metrics.0.type", "CPU"),
    ("C2K517", "A metric of resources has one target.", _H, "spec.metrics.0.resource.target.averageUtilization", GONE),
    ("C2K517", "The target of an autoscaler names its group.", _H, "spec.scaleTargetRef.apiVersion", GONE, 34),
    ("C2K517", "A budget has minAvailable or maxUnavailable.", "PodDisruptionBudget", "spec.maxUnavailable", 1),
    ("C2K517", "A percentage has its sign.", "PodDisruptionBudget", "spec.minAvailable", "50"),
    ("C2K518", "The pods of a Job restart OnFailure or Never.", "Job", f"{_P}.restartPolicy", "Always"),
    ("C2K518", "Counts of a Job are not negative.", "Job", "spec.backoffLimit", -1),
    ("C2K518", "An Indexed Job that sets parallelism has completions.", "Job", "spec", {"completionMode": "Indexed", "parallelism": 2, "template": _ONCE}),
    ("C2K518", "A schedule has five fields, or a name such as @daily.", "CronJob", "spec.schedule", "every 5 minutes"),
    ("C2K518", "The fields of a schedule are within bounds.", "CronJob", "spec.schedule", "61 * * * *"),
    ("C2K518", "A time zone is not part of a schedule.", "CronJob", "spec.schedule", "TZ=UTC 0 * * * *"),
    ("C2K518", "concurrencyPolicy is Allow, Forbid or Replace.", "CronJob", "spec.concurrencyPolicy", "Skip"),
    ("C2K519", "A rule has verbs.", "Role", "rules.0.verbs", []),
    ("C2K519", "A rule has resources.", "Role", "rules.0.resources", []),
    ("C2K519", "Only ClusterRoles are about URLs.", "Role", "rules.0.nonResourceURLs", ["/healthz"]),
    ("C2K519", "A rule is about resources or about URLs.", "ClusterRole", "rules.0.resources", ["pods"]),
    ("C2K519", "A subject is a Group, ServiceAccount or User.", "RoleBinding", "subjects.0.kind", "Robot"),
    ("C2K519", "A binding is to a Role or a ClusterRole.", "RoleBinding", "roleRef.kind", "Group"),
    ("C2K520", "A quota is about resources that have one.", "ResourceQuota", "spec.hard", {"podz": "1"}),
    ("C2K520", "A quota is not negative.", "ResourceQuota", "spec.hard.pods", "-1"),
    ("C2K520", "A default is not beyond the maximum.", "LimitRange", "spec.limits.0.default.cpu", "2"),
    ("C2K521", "The pods of a Deployment restart Always.", _D, f"{_P}.restartPolicy", "OnFailure"),
    ("C2K521", "dnsPolicy is known.", _D, f"{_P}.dnsPolicy", "None of them"),
    ("C2K521", "dnsPolicy None has name servers.", _D, f"{_P}.dnsPolicy", "None"),
    ("C2K521", "The grace period is not negative.", "Pod", "spec.activeDeadlineSeconds", 0),
    ("C2K522", "An owner has a uid.", _D, "metadata.ownerReferences", [{"apiVersion": "v1", "kind": "Pod", "name": "a", "uid": ""}]),
    ("C2K522", "A finalizer is called DOMAIN/NAME.", _D, "metadata.finalizers", ["bad name"]),
    ("C2K523", "A class has a provisioner.", "StorageClass", "provisioner", ""),
    ("C2K523", "reclaimPolicy is Delete or Retain.", "StorageClass", "reclaimPolicy", "Recycle it"),
    ("C2K523", "A priority of one's own is at most 1000000000.", "PriorityClass", "value", 1000000001),
    ("C2K523", "A lease lasts.", "Lease", "spec.leaseDurationSeconds", 0),
    ("C2K524", "A definition has one version that is stored.", _CRD, "spec.versions.0.storage", False),
    ("C2K524", "scope is Cluster or Namespaced.", _CRD, "spec.scope", "Global"),
    ("C2K524", "A webhook has side effects None or NoneOnDryRun.", _HOOK, "webhooks.0.sideEffects", "Some"),
    ("C2K524", "A webhook answers within 30 seconds.", _HOOK, "webhooks.0.timeoutSeconds", 31),
    ("C2K525", "An endpoint has addresses of the slice's type.", "EndpointSlice", "endpoints.0.addresses", ["2001:db8::1"]),
    ("C2K525", "addressType is FQDN, IPv4 or IPv6.", "EndpointSlice", "addressType", "IP"),
    ("C2K530", "A name of a Deployment that is no DNS label is bad for host names.", _D, "metadata.name", "web.app"),
    ("C2K530", "externalIPs are deprecated.", "Service", "spec.externalIPs", ["192.0.2.10"], 36),
    ("C2K531", "An address of the host can be listened on.", _D, f"{_C}.ports.0.hostIP", "256.0.0.1"),
]  # fmt: skip


def all_rules() -> list[Rule]:
    """Every rule, by code; the number behind the code is its place among those of the code."""
    found: list[Rule] = []
    counts: dict[str, int] = {}
    for code, text, kind, at, bad, *since in _TABLE:
        counts[code] = counts.get(code, 0) + 1
        found.append(
            Rule(
                id=f"{code}.{counts[code]}",
                code=code,
                text=text,
                kind=kind,
                at=at,
                bad=bad,
                since=since[0] if since else 25,
            )
        )
    return sorted(found, key=lambda rule: rule.code)


def short(value: Any) -> Any:
    """An example without what is there only for its length."""
    if isinstance(value, dict):
        return {k: short(v) for k, v in value.items()}
    if isinstance(value, list):
        return [short(v) for v in value]
    if isinstance(value, str) and len(value) > 100:
        return f"{value[:3]}... ({len(value)} characters)"
    return value
