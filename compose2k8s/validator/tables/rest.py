"""Definitions of all other kinds; made by schemas/build_kubernetes.py, not by hand."""

# fmt: off
DEFS = {
    'compose2k8s.ExternalSecret': 'apiVersion!:=external-secrets.io/v1 kind!:=ExternalSecret metadata!:meta.v1.ObjectMeta spec!:compose2k8s.ExternalSecretSpec status:{any}',
    'compose2k8s.ExternalSecretSpec': 'data:[{any}] dataFrom:[{any}] refreshInterval:text refreshPolicy:text secretStoreRef:{any} target:{any}',
    'compose2k8s.Gateway': 'apiVersion!:=gateway.networking.k8s.io/v1 kind!:=Gateway metadata!:meta.v1.ObjectMeta spec!:compose2k8s.GatewaySpec status:{any}',
    'compose2k8s.GatewaySpec': 'gatewayClassName!:text listeners!:[{any}] ...',
    'compose2k8s.HTTPBackendRef': 'group:text kind:text name!:text namespace:text port:int32 weight:int32 filters:[{any}]',
    'compose2k8s.HTTPPathMatch': 'type:text value:text',
    'compose2k8s.HTTPRoute': 'apiVersion!:=gateway.networking.k8s.io/v1 kind!:=HTTPRoute metadata!:meta.v1.ObjectMeta spec!:compose2k8s.HTTPRouteSpec status:{any}',
    'compose2k8s.HTTPRouteMatch': 'headers:[{any}] method:text path:compose2k8s.HTTPPathMatch queryParams:[{any}]',
    'compose2k8s.HTTPRouteRule': 'name:text backendRefs:[compose2k8s.HTTPBackendRef] filters:[{any}] matches:[compose2k8s.HTTPRouteMatch] timeouts:{any}',
    'compose2k8s.HTTPRouteSpec': 'hostnames:[text] parentRefs:[compose2k8s.ParentReference] rules:[compose2k8s.HTTPRouteRule]',
    'compose2k8s.ParentReference': 'group:text kind:text name!:text namespace:text port:int32 sectionName:text',
    'admissionregistration.v1.ApplyConfiguration': (
        (36, 'expression:text'),
    ),
    'admissionregistration.v1.AuditAnnotation': (
        (30, 'key!:text valueExpression!:text'),
    ),
    'admissionregistration.v1.ExpressionWarning': (
        (30, 'fieldRef:text warning:text'),
    ),
    'admissionregistration.v1.JSONPatch': (
        (36, 'expression:text'),
    ),
    'admissionregistration.v1.MatchCondition': (
        (27, 'expression!:text name!:text'),
    ),
    'admissionregistration.v1.MatchResources': (
        (30, 'excludeResourceRules:[admissionregistration.v1.NamedRuleWithOperations] matchPolicy:text namespaceSelector:meta.v1.LabelSelector objectSelector:meta.v1.LabelSelector resourceRules:[admissionregistration.v1.NamedRuleWithOperations]'),
    ),
    'admissionregistration.v1.MutatingAdmissionPolicy': (
        (36, 'apiVersion:=admissionregistration.k8s.io/v1 kind:=MutatingAdmissionPolicy metadata:meta.v1.ObjectMeta spec:admissionregistration.v1.MutatingAdmissionPolicySpec'),
    ),
    'admissionregistration.v1.MutatingAdmissionPolicyBinding': (
        (36, 'apiVersion:=admissionregistration.k8s.io/v1 kind:=MutatingAdmissionPolicyBinding metadata:meta.v1.ObjectMeta spec:admissionregistration.v1.MutatingAdmissionPolicyBindingSpec'),
    ),
    'admissionregistration.v1.MutatingAdmissionPolicyBindingList': (
        (36, 'apiVersion:=admissionregistration.k8s.io/v1 items!:[admissionregistration.v1.MutatingAdmissionPolicyBinding] kind:=MutatingAdmissionPolicyBindingList metadata:meta.v1.ListMeta'),
    ),
    'admissionregistration.v1.MutatingAdmissionPolicyBindingSpec': (
        (36, 'matchResources:admissionregistration.v1.MatchResources paramRef:admissionregistration.v1.ParamRef policyName:text'),
    ),
    'admissionregistration.v1.MutatingAdmissionPolicyList': (
        (36, 'apiVersion:=admissionregistration.k8s.io/v1 items!:[admissionregistration.v1.MutatingAdmissionPolicy] kind:=MutatingAdmissionPolicyList metadata:meta.v1.ListMeta'),
    ),
    'admissionregistration.v1.MutatingAdmissionPolicySpec': (
        (36, 'failurePolicy:text matchConditions:[admissionregistration.v1.MatchCondition] matchConstraints:admissionregistration.v1.MatchResources mutations:[admissionregistration.v1.Mutation] paramKind:admissionregistration.v1.ParamKind reinvocationPolicy:text variables:[admissionregistration.v1.Variable]'),
    ),
    'admissionregistration.v1.MutatingWebhook': (
        (25, 'admissionReviewVersions!:[text] clientConfig!:admissionregistration.v1.WebhookClientConfig failurePolicy:text matchPolicy:text name!:text namespaceSelector:meta.v1.LabelSelector objectSelector:meta.v1.LabelSelector reinvocationPolicy:text rules:[admissionregistration.v1.RuleWithOperations] sideEffects!:text timeoutSeconds:int32'),
        (27, 'admissionReviewVersions!:[text] clientConfig!:admissionregistration.v1.WebhookClientConfig failurePolicy:text matchConditions:[admissionregistration.v1.MatchCondition] matchPolicy:text name!:text namespaceSelector:meta.v1.LabelSelector objectSelector:meta.v1.LabelSelector reinvocationPolicy:text rules:[admissionregistration.v1.RuleWithOperations] sideEffects!:text timeoutSeconds:int32'),
    ),
    'admissionregistration.v1.MutatingWebhookConfiguration': 'apiVersion:=admissionregistration.k8s.io/v1 kind:=MutatingWebhookConfiguration metadata:meta.v1.ObjectMeta webhooks:[admissionregistration.v1.MutatingWebhook]',
    'admissionregistration.v1.MutatingWebhookConfigurationList': 'apiVersion:=admissionregistration.k8s.io/v1 items!:[admissionregistration.v1.MutatingWebhookConfiguration] kind:=MutatingWebhookConfigurationList metadata:meta.v1.ListMeta',
    'admissionregistration.v1.Mutation': (
        (36, 'applyConfiguration:admissionregistration.v1.ApplyConfiguration jsonPatch:admissionregistration.v1.JSONPatch patchType!:text'),
    ),
    'admissionregistration.v1.NamedRuleWithOperations': (
        (30, 'apiGroups:[text] apiVersions:[text] operations:[text] resourceNames:[text] resources:[text] scope:text'),
    ),
    'admissionregistration.v1.ParamKind': (
        (30, 'apiVersion:text kind:text'),
    ),
    'admissionregistration.v1.ParamRef': (
        (30, 'name:text namespace:text parameterNotFoundAction:text selector:meta.v1.LabelSelector'),
    ),
    'admissionregistration.v1.RuleWithOperations': 'apiGroups:[text] apiVersions:[text] operations:[text] resources:[text] scope:text',
    'admissionregistration.v1.ServiceReference': 'name!:text namespace!:text path:text port:int32',
    'admissionregistration.v1.TypeChecking': (
        (30, 'expressionWarnings:[admissionregistration.v1.ExpressionWarning]'),
    ),
    'admissionregistration.v1.ValidatingAdmissionPolicy': (
        (30, 'apiVersion:=admissionregistration.k8s.io/v1 kind:=ValidatingAdmissionPolicy metadata:meta.v1.ObjectMeta spec:admissionregistration.v1.ValidatingAdmissionPolicySpec status:admissionregistration.v1.ValidatingAdmissionPolicyStatus'),
    ),
    'admissionregistration.v1.ValidatingAdmissionPolicyBinding': (
        (30, 'apiVersion:=admissionregistration.k8s.io/v1 kind:=ValidatingAdmissionPolicyBinding metadata:meta.v1.ObjectMeta spec:admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec'),
        (36, 'apiVersion:=admissionregistration.k8s.io/v1 kind:=ValidatingAdmissionPolicyBinding metadata:meta.v1.ObjectMeta spec!:admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec'),
    ),
    'admissionregistration.v1.ValidatingAdmissionPolicyBindingList': (
        (30, 'apiVersion:=admissionregistration.k8s.io/v1 items:[admissionregistration.v1.ValidatingAdmissionPolicyBinding] kind:=ValidatingAdmissionPolicyBindingList metadata:meta.v1.ListMeta'),
        (31, 'apiVersion:=admissionregistration.k8s.io/v1 items!:[admissionregistration.v1.ValidatingAdmissionPolicyBinding] kind:=ValidatingAdmissionPolicyBindingList metadata:meta.v1.ListMeta'),
    ),
    'admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec': (
        (30, 'matchResources:admissionregistration.v1.MatchResources paramRef:admissionregistration.v1.ParamRef policyName:text validationActions:[text]'),
        (36, 'matchResources:admissionregistration.v1.MatchResources paramRef:admissionregistration.v1.ParamRef policyName!:text validationActions!:[text]'),
    ),
    'admissionregistration.v1.ValidatingAdmissionPolicyList': (
        (30, 'apiVersion:=admissionregistration.k8s.io/v1 items:[admissionregistration.v1.ValidatingAdmissionPolicy] kind:=ValidatingAdmissionPolicyList metadata:meta.v1.ListMeta'),
        (31, 'apiVersion:=admissionregistration.k8s.io/v1 items!:[admissionregistration.v1.ValidatingAdmissionPolicy] kind:=ValidatingAdmissionPolicyList metadata:meta.v1.ListMeta'),
    ),
    'admissionregistration.v1.ValidatingAdmissionPolicySpec': (
        (30, 'auditAnnotations:[admissionregistration.v1.AuditAnnotation] failurePolicy:text matchConditions:[admissionregistration.v1.MatchCondition] matchConstraints:admissionregistration.v1.MatchResources paramKind:admissionregistration.v1.ParamKind validations:[admissionregistration.v1.Validation] variables:[admissionregistration.v1.Variable]'),
    ),
    'admissionregistration.v1.ValidatingAdmissionPolicyStatus': (
        (30, 'conditions:[meta.v1.Condition] observedGeneration:int64 typeChecking:admissionregistration.v1.TypeChecking'),
    ),
    'admissionregistration.v1.ValidatingWebhook': (
        (25, 'admissionReviewVersions!:[text] clientConfig!:admissionregistration.v1.WebhookClientConfig failurePolicy:text matchPolicy:text name!:text namespaceSelector:meta.v1.LabelSelector objectSelector:meta.v1.LabelSelector rules:[admissionregistration.v1.RuleWithOperations] sideEffects!:text timeoutSeconds:int32'),
        (27, 'admissionReviewVersions!:[text] clientConfig!:admissionregistration.v1.WebhookClientConfig failurePolicy:text matchConditions:[admissionregistration.v1.MatchCondition] matchPolicy:text name!:text namespaceSelector:meta.v1.LabelSelector objectSelector:meta.v1.LabelSelector rules:[admissionregistration.v1.RuleWithOperations] sideEffects!:text timeoutSeconds:int32'),
    ),
    'admissionregistration.v1.ValidatingWebhookConfiguration': 'apiVersion:=admissionregistration.k8s.io/v1 kind:=ValidatingWebhookConfiguration metadata:meta.v1.ObjectMeta webhooks:[admissionregistration.v1.ValidatingWebhook]',
    'admissionregistration.v1.ValidatingWebhookConfigurationList': 'apiVersion:=admissionregistration.k8s.io/v1 items!:[admissionregistration.v1.ValidatingWebhookConfiguration] kind:=ValidatingWebhookConfigurationList metadata:meta.v1.ListMeta',
    'admissionregistration.v1.Validation': (
        (30, 'expression!:text message:text messageExpression:text reason:text'),
    ),
    'admissionregistration.v1.Variable': (
        (30, 'expression!:text name!:text'),
    ),
    'admissionregistration.v1.WebhookClientConfig': 'caBundle:byte service:admissionregistration.v1.ServiceReference url:text',
    'admissionregistration.v1alpha1.ApplyConfiguration': (
        (32, 'expression:text'),
    ),
    'admissionregistration.v1alpha1.AuditAnnotation': (
        (27, 'key!:text valueExpression!:text'),
        (32, None),
    ),
    'admissionregistration.v1alpha1.ExpressionWarning': (
        (27, 'fieldRef:text warning:text'),
        (32, None),
    ),
    'admissionregistration.v1alpha1.JSONPatch': (
        (32, 'expression:text'),
    ),
    'admissionregistration.v1alpha1.MatchCondition': (
        (27, 'expression!:text name!:text'),
    ),
    'admissionregistration.v1alpha1.MatchResources': (
        (26, 'excludeResourceRules:[admissionregistration.v1alpha1.NamedRuleWithOperations] matchPolicy:text namespaceSelector:meta.v1.LabelSelector objectSelector:meta.v1.LabelSelector resourceRules:[admissionregistration.v1alpha1.NamedRuleWithOperations]'),
    ),
    'admissionregistration.v1alpha1.MutatingAdmissionPolicy': (
        (32, 'apiVersion:=admissionregistration.k8s.io/v1alpha1 kind:=MutatingAdmissionPolicy metadata:meta.v1.ObjectMeta spec:admissionregistration.v1alpha1.MutatingAdmissionPolicySpec'),
    ),
    'admissionregistration.v1alpha1.MutatingAdmissionPolicyBinding': (
        (32, 'apiVersion:=admissionregistration.k8s.io/v1alpha1 kind:=MutatingAdmissionPolicyBinding metadata:meta.v1.ObjectMeta spec:admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingSpec'),
    ),
    'admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingList': (
        (32, 'apiVersion:=admissionregistration.k8s.io/v1alpha1 items!:[admissionregistration.v1alpha1.MutatingAdmissionPolicyBinding] kind:=MutatingAdmissionPolicyBindingList metadata:meta.v1.ListMeta'),
    ),
    'admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingSpec': (
        (32, 'matchResources:admissionregistration.v1alpha1.MatchResources paramRef:admissionregistration.v1alpha1.ParamRef policyName:text'),
    ),
    'admissionregistration.v1alpha1.MutatingAdmissionPolicyList': (
        (32, 'apiVersion:=admissionregistration.k8s.io/v1alpha1 items!:[admissionregistration.v1alpha1.MutatingAdmissionPolicy] kind:=MutatingAdmissionPolicyList metadata:meta.v1.ListMeta'),
    ),
    'admissionregistration.v1alpha1.MutatingAdmissionPolicySpec': (
        (32, 'failurePolicy:text matchConditions:[admissionregistration.v1alpha1.MatchCondition] matchConstraints:admissionregistration.v1alpha1.MatchResources mutations:[admissionregistration.v1alpha1.Mutation] paramKind:admissionregistration.v1alpha1.ParamKind reinvocationPolicy:text variables:[admissionregistration.v1alpha1.Variable]'),
    ),
    'admissionregistration.v1alpha1.Mutation': (
        (32, 'applyConfiguration:admissionregistration.v1alpha1.ApplyConfiguration jsonPatch:admissionregistration.v1alpha1.JSONPatch patchType!:text'),
    ),
    'admissionregistration.v1alpha1.NamedRuleWithOperations': (
        (26, 'apiGroups:[text] apiVersions:[text] operations:[text] resourceNames:[text] resources:[text] scope:text'),
    ),
    'admissionregistration.v1alpha1.ParamKind': (
        (26, 'apiVersion:text kind:text'),
    ),
    'admissionregistration.v1alpha1.ParamRef': (
        (26, 'name:text namespace:text'),
        (28, 'name:text namespace:text parameterNotFoundAction:text selector:meta.v1.LabelSelector'),
    ),
    'admissionregistration.v1alpha1.TypeChecking': (
        (27, 'expressionWarnings:[admissionregistration.v1alpha1.ExpressionWarning]'),
        (32, None),
    ),
    'admissionregistration.v1alpha1.ValidatingAdmissionPolicy': (
        (26, 'apiVersion:=admissionregistration.k8s.io/v1alpha1 kind:=ValidatingAdmissionPolicy metadata:meta.v1.ObjectMeta spec:admissionregistration.v1alpha1.ValidatingAdmissionPolicySpec'),
        (27, 'apiVersion:=admissionregistration.k8s.io/v1alpha1 kind:=ValidatingAdmissionPolicy metadata:meta.v1.ObjectMeta spec:admissionregistration.v1alpha1.ValidatingAdmissionPolicySpec status:admissionregistration.v1alpha1.ValidatingAdmissionPolicyStatus'),
        (32, None),
    ),
    'admissionregistration.v1alpha1.ValidatingAdmissionPolicyBinding': (
        (26, 'apiVersion:=admissionregistration.k8s.io/v1alpha1 kind:=ValidatingAdmissionPolicyBinding metadata:meta.v1.ObjectMeta spec:admissionregistration.v1alpha1.ValidatingAdmissionPolicyBindingSpec'),
        (32, None),
    ),
    'admissionregistration.v1alpha1.ValidatingAdmissionPolicyBindingList': (
        (26, 'apiVersion:=admissionregistration.k8s.io/v1alpha1 items:[admissionregistration.v1alpha1.ValidatingAdmissionPolicyBinding] kind:=ValidatingAdmissionPolicyBindingList metadata:meta.v1.ListMeta'),
        (31, 'apiVersion:=admissionregistration.k8s.io/v1alpha1 items!:[admissionregistration.v1alpha1.ValidatingAdmissionPolicyBinding] kind:=ValidatingAdmissionPolicyBindingList metadata:meta.v1.ListMeta'),
        (32, None),
    ),
    'admissionregistration.v1alpha1.ValidatingAdmissionPolicyBindingSpec': (
        (26, 'matchResources:admissionregistration.v1alpha1.MatchResources paramRef:admissionregistration.v1alpha1.ParamRef policyName:text'),
        (27, 'matchResources:admissionregistration.v1alpha1.MatchResources paramRef:admissionregistration.v1alpha1.ParamRef policyName:text validationActions:[text]'),
        (32, None),
    ),
    'admissionregistration.v1alpha1.ValidatingAdmissionPolicyList': (
        (26, 'apiVersion:=admissionregistration.k8s.io/v1alpha1 items:[admissionregistration.v1alpha1.ValidatingAdmissionPolicy] kind:=ValidatingAdmissionPolicyList metadata:meta.v1.ListMeta'),
        (31, 'apiVersion:=admissionregistration.k8s.io/v1alpha1 items!:[admissionregistration.v1alpha1.ValidatingAdmissionPolicy] kind:=ValidatingAdmissionPolicyList metadata:meta.v1.ListMeta'),
        (32, None),
    ),
    'admissionregistration.v1alpha1.ValidatingAdmissionPolicySpec': (
        (26, 'failurePolicy:text matchConstraints:admissionregistration.v1alpha1.MatchResources paramKind:admissionregistration.v1alpha1.ParamKind validations!:[admissionregistration.v1alpha1.Validation]'),
        (27, 'auditAnnotations:[admissionregistration.v1alpha1.AuditAnnotation] failurePolicy:text matchConditions:[admissionregistration.v1alpha1.MatchCondition] matchConstraints:admissionregistration.v1alpha1.MatchResources paramKind:admissionregistration.v1alpha1.ParamKind validations:[admissionregistration.v1alpha1.Validation]'),
        (28, 'auditAnnotations:[admissionregistration.v1alpha1.AuditAnnotation] failurePolicy:text matchConditions:[admissionregistration.v1alpha1.MatchCondition] matchConstraints:admissionregistration.v1alpha1.MatchResources paramKind:admissionregistration.v1alpha1.ParamKind validations:[admissionregistration.v1alpha1.Validation] variables:[admissionregistration.v1alpha1.Variable]'),
        (32, None),
    ),
    'admissionregistration.v1alpha1.ValidatingAdmissionPolicyStatus': (
        (27, 'conditions:[meta.v1.Condition] observedGeneration:int64 typeChecking:admissionregistration.v1alpha1.TypeChecking'),
        (32, None),
    ),
    'admissionregistration.v1alpha1.Validation': (
        (26, 'expression!:text message:text reason:text'),
        (27, 'expression!:text message:text messageExpression:text reason:text'),
        (32, None),
    ),
    'admissionregistration.v1alpha1.Variable': (
        (28, 'expression!:text name!:text'),
    ),
    'admissionregistration.v1beta1.ApplyConfiguration': (
        (34, 'expression:text'),
    ),
    'admissionregistration.v1beta1.AuditAnnotation': (
        (28, 'key!:text valueExpression!:text'),
        (34, None),
    ),
    'admissionregistration.v1beta1.ExpressionWarning': (
        (28, 'fieldRef:text warning:text'),
        (34, None),
    ),
    'admissionregistration.v1beta1.JSONPatch': (
        (34, 'expression:text'),
    ),
    'admissionregistration.v1beta1.MatchCondition': (
        (28, 'expression!:text name!:text'),
    ),
    'admissionregistration.v1beta1.MatchResources': (
        (28, 'excludeResourceRules:[admissionregistration.v1beta1.NamedRuleWithOperations] matchPolicy:text namespaceSelector:meta.v1.LabelSelector objectSelector:meta.v1.LabelSelector resourceRules:[admissionregistration.v1beta1.NamedRuleWithOperations]'),
    ),
    'admissionregistration.v1beta1.MutatingAdmissionPolicy': (
        (34, 'apiVersion:=admissionregistration.k8s.io/v1beta1 kind:=MutatingAdmissionPolicy metadata:meta.v1.ObjectMeta spec:admissionregistration.v1beta1.MutatingAdmissionPolicySpec'),
    ),
    'admissionregistration.v1beta1.MutatingAdmissionPolicyBinding': (
        (34, 'apiVersion:=admissionregistration.k8s.io/v1beta1 kind:=MutatingAdmissionPolicyBinding metadata:meta.v1.ObjectMeta spec:admissionregistration.v1beta1.MutatingAdmissionPolicyBindingSpec'),
    ),
    'admissionregistration.v1beta1.MutatingAdmissionPolicyBindingList': (
        (34, 'apiVersion:=admissionregistration.k8s.io/v1beta1 items!:[admissionregistration.v1beta1.MutatingAdmissionPolicyBinding] kind:=MutatingAdmissionPolicyBindingList metadata:meta.v1.ListMeta'),
    ),
    'admissionregistration.v1beta1.MutatingAdmissionPolicyBindingSpec': (
        (34, 'matchResources:admissionregistration.v1beta1.MatchResources paramRef:admissionregistration.v1beta1.ParamRef policyName:text'),
    ),
    'admissionregistration.v1beta1.MutatingAdmissionPolicyList': (
        (34, 'apiVersion:=admissionregistration.k8s.io/v1beta1 items!:[admissionregistration.v1beta1.MutatingAdmissionPolicy] kind:=MutatingAdmissionPolicyList metadata:meta.v1.ListMeta'),
    ),
    'admissionregistration.v1beta1.MutatingAdmissionPolicySpec': (
        (34, 'failurePolicy:text matchConditions:[admissionregistration.v1beta1.MatchCondition] matchConstraints:admissionregistration.v1beta1.MatchResources mutations:[admissionregistration.v1beta1.Mutation] paramKind:admissionregistration.v1beta1.ParamKind reinvocationPolicy:text variables:[admissionregistration.v1beta1.Variable]'),
    ),
    'admissionregistration.v1beta1.Mutation': (
        (34, 'applyConfiguration:admissionregistration.v1beta1.ApplyConfiguration jsonPatch:admissionregistration.v1beta1.JSONPatch patchType!:text'),
    ),
    'admissionregistration.v1beta1.NamedRuleWithOperations': (
        (28, 'apiGroups:[text] apiVersions:[text] operations:[text] resourceNames:[text] resources:[text] scope:text'),
    ),
    'admissionregistration.v1beta1.ParamKind': (
        (28, 'apiVersion:text kind:text'),
    ),
    'admissionregistration.v1beta1.ParamRef': (
        (28, 'name:text namespace:text parameterNotFoundAction:text selector:meta.v1.LabelSelector'),
    ),
    'admissionregistration.v1beta1.TypeChecking': (
        (28, 'expressionWarnings:[admissionregistration.v1beta1.ExpressionWarning]'),
        (34, None),
    ),
    'admissionregistration.v1beta1.ValidatingAdmissionPolicy': (
        (28, 'apiVersion:=admissionregistration.k8s.io/v1beta1 kind:=ValidatingAdmissionPolicy metadata:meta.v1.ObjectMeta spec:admissionregistration.v1beta1.ValidatingAdmissionPolicySpec status:admissionregistration.v1beta1.ValidatingAdmissionPolicyStatus'),
        (34, None),
    ),
    'admissionregistration.v1beta1.ValidatingAdmissionPolicyBinding': (
        (28, 'apiVersion:=admissionregistration.k8s.io/v1beta1 kind:=ValidatingAdmissionPolicyBinding metadata:meta.v1.ObjectMeta spec:admissionregistration.v1beta1.ValidatingAdmissionPolicyBindingSpec'),
        (34, None),
    ),
    'admissionregistration.v1beta1.ValidatingAdmissionPolicyBindingList': (
        (28, 'apiVersion:=admissionregistration.k8s.io/v1beta1 items:[admissionregistration.v1beta1.ValidatingAdmissionPolicyBinding] kind:=ValidatingAdmissionPolicyBindingList metadata:meta.v1.ListMeta'),
        (31, 'apiVersion:=admissionregistration.k8s.io/v1beta1 items!:[admissionregistration.v1beta1.ValidatingAdmissionPolicyBinding] kind:=ValidatingAdmissionPolicyBindingList metadata:meta.v1.ListMeta'),
        (34, None),
    ),
    'admissionregistration.v1beta1.ValidatingAdmissionPolicyBindingSpec': (
        (28, 'matchResources:admissionregistration.v1beta1.MatchResources paramRef:admissionregistration.v1beta1.ParamRef policyName:text validationActions:[text]'),
        (34, None),
    ),
    'admissionregistration.v1beta1.ValidatingAdmissionPolicyList': (
        (28, 'apiVersion:=admissionregistration.k8s.io/v1beta1 items:[admissionregistration.v1beta1.ValidatingAdmissionPolicy] kind:=ValidatingAdmissionPolicyList metadata:meta.v1.ListMeta'),
        (31, 'apiVersion:=admissionregistration.k8s.io/v1beta1 items!:[admissionregistration.v1beta1.ValidatingAdmissionPolicy] kind:=ValidatingAdmissionPolicyList metadata:meta.v1.ListMeta'),
        (34, None),
    ),
    'admissionregistration.v1beta1.ValidatingAdmissionPolicySpec': (
        (28, 'auditAnnotations:[admissionregistration.v1beta1.AuditAnnotation] failurePolicy:text matchConditions:[admissionregistration.v1beta1.MatchCondition] matchConstraints:admissionregistration.v1beta1.MatchResources paramKind:admissionregistration.v1beta1.ParamKind validations:[admissionregistration.v1beta1.Validation] variables:[admissionregistration.v1beta1.Variable]'),
        (34, None),
    ),
    'admissionregistration.v1beta1.ValidatingAdmissionPolicyStatus': (
        (28, 'conditions:[meta.v1.Condition] observedGeneration:int64 typeChecking:admissionregistration.v1beta1.TypeChecking'),
        (34, None),
    ),
    'admissionregistration.v1beta1.Validation': (
        (28, 'expression!:text message:text messageExpression:text reason:text'),
        (34, None),
    ),
    'admissionregistration.v1beta1.Variable': (
        (28, 'expression!:text name!:text'),
    ),
    'apiserverinternal.v1alpha1.ServerStorageVersion': (
        (25, 'apiServerID:text decodableVersions:[text] encodingVersion:text'),
        (28, 'apiServerID:text decodableVersions:[text] encodingVersion:text servedVersions:[text]'),
    ),
    'apiserverinternal.v1alpha1.StorageVersion': (
        (25, 'apiVersion:=internal.apiserver.k8s.io/v1alpha1 kind:=StorageVersion metadata:meta.v1.ObjectMeta spec!:apiserverinternal.v1alpha1.StorageVersionSpec status!:apiserverinternal.v1alpha1.StorageVersionStatus'),
        (36, 'apiVersion:=internal.apiserver.k8s.io/v1alpha1 kind:=StorageVersion metadata!:meta.v1.ObjectMeta spec:apiserverinternal.v1alpha1.StorageVersionSpec status:apiserverinternal.v1alpha1.StorageVersionStatus'),
    ),
    'apiserverinternal.v1alpha1.StorageVersionCondition': 'lastTransitionTime:meta.v1.Time message:text observedGeneration:int64 reason:text status:text type:text',
    'apiserverinternal.v1alpha1.StorageVersionList': 'apiVersion:=internal.apiserver.k8s.io/v1alpha1 items!:[apiserverinternal.v1alpha1.StorageVersion] kind:=StorageVersionList metadata:meta.v1.ListMeta',
    'apiserverinternal.v1alpha1.StorageVersionSpec': '={any}',
    'apiserverinternal.v1alpha1.StorageVersionStatus': 'commonEncodingVersion:text conditions:[apiserverinternal.v1alpha1.StorageVersionCondition] storageVersions:[apiserverinternal.v1alpha1.ServerStorageVersion]',
    'apps.v1.ControllerRevision': (
        (25, 'apiVersion:=apps/v1 data:pkg.runtime.RawExtension kind:=ControllerRevision metadata:meta.v1.ObjectMeta revision:int64'),
        (37, 'apiVersion:=apps/v1 data!:pkg.runtime.RawExtension kind:=ControllerRevision metadata:meta.v1.ObjectMeta revision:int64'),
    ),
    'apps.v1.ControllerRevisionList': 'apiVersion:=apps/v1 items!:[apps.v1.ControllerRevision] kind:=ControllerRevisionList metadata:meta.v1.ListMeta',
    'apps.v1.DaemonSetList': 'apiVersion:=apps/v1 items!:[apps.v1.DaemonSet] kind:=DaemonSetList metadata:meta.v1.ListMeta',
    'apps.v1.DeploymentList': 'apiVersion:=apps/v1 items!:[apps.v1.Deployment] kind:=DeploymentList metadata:meta.v1.ListMeta',
    'apps.v1.ReplicaSetList': 'apiVersion:=apps/v1 items!:[apps.v1.ReplicaSet] kind:=ReplicaSetList metadata:meta.v1.ListMeta',
    'apps.v1.StatefulSetList': 'apiVersion:=apps/v1 items!:[apps.v1.StatefulSet] kind:=StatefulSetList metadata:meta.v1.ListMeta',
    'authentication.v1.BoundObjectReference': 'apiVersion:text kind:text name:text uid:text',
    'authentication.v1.SelfSubjectReview': (
        (28, 'apiVersion:=authentication.k8s.io/v1 kind:=SelfSubjectReview metadata:meta.v1.ObjectMeta status:authentication.v1.SelfSubjectReviewStatus'),
    ),
    'authentication.v1.SelfSubjectReviewStatus': (
        (28, 'userInfo:authentication.v1.UserInfo'),
    ),
    'authentication.v1.TokenRequest': (
        (25, 'apiVersion:=authentication.k8s.io/v1 kind:=TokenRequest metadata:meta.v1.ObjectMeta spec!:authentication.v1.TokenRequestSpec status:authentication.v1.TokenRequestStatus'),
        (36, 'apiVersion:=authentication.k8s.io/v1 kind:=TokenRequest metadata:meta.v1.ObjectMeta spec:authentication.v1.TokenRequestSpec status:authentication.v1.TokenRequestStatus'),
    ),
    'authentication.v1.TokenRequestSpec': (
        (25, 'audiences!:[text] boundObjectRef:authentication.v1.BoundObjectReference expirationSeconds:int64'),
        (36, 'audiences:[text] boundObjectRef:authentication.v1.BoundObjectReference expirationSeconds:int64'),
        (37, 'attestations:{[text]} audiences:[text] boundObjectRef:authentication.v1.BoundObjectReference expirationSeconds:int64'),
    ),
    'authentication.v1.TokenRequestStatus': 'expirationTimestamp:meta.v1.Time token:text',
    'authentication.v1.TokenReview': 'apiVersion:=authentication.k8s.io/v1 kind:=TokenReview metadata:meta.v1.ObjectMeta spec!:authentication.v1.TokenReviewSpec status:authentication.v1.TokenReviewStatus',
    'authentication.v1.TokenReviewSpec': (
        (25, 'audiences:[text] token:text'),
        (36, 'audiences:[text] token!:text'),
    ),
    'authentication.v1.TokenReviewStatus': 'audiences:[text] authenticated:boolean error:text user:authentication.v1.UserInfo',
    'authentication.v1.UserInfo': 'extra:{[text]} groups:[text] uid:text username:text',
    'authentication.v1alpha1.SelfSubjectReview': (
        (26, 'apiVersion:=authentication.k8s.io/v1alpha1 kind:=SelfSubjectReview metadata:meta.v1.ObjectMeta status:authentication.v1alpha1.SelfSubjectReviewStatus'),
        (32, None),
    ),
    'authentication.v1alpha1.SelfSubjectReviewStatus': (
        (26, 'userInfo:authentication.v1.UserInfo'),
        (32, None),
    ),
    'authentication.v1beta1.SelfSubjectReview': (
        (27, 'apiVersion:=authentication.k8s.io/v1beta1 kind:=SelfSubjectReview metadata:meta.v1.ObjectMeta status:authentication.v1beta1.SelfSubjectReviewStatus'),
        (33, None),
    ),
    'authentication.v1beta1.SelfSubjectReviewStatus': (
        (27, 'userInfo:authentication.v1.UserInfo'),
        (33, None),
    ),
    'authorization.v1.FieldSelectorAttributes': (
        (31, 'rawSelector:text requirements:[meta.v1.FieldSelectorRequirement]'),
    ),
    'authorization.v1.LabelSelectorAttributes': (
        (31, 'rawSelector:text requirements:[meta.v1.LabelSelectorRequirement]'),
    ),
    'authorization.v1.LocalSubjectAccessReview': 'apiVersion:=authorization.k8s.io/v1 kind:=LocalSubjectAccessReview metadata:meta.v1.ObjectMeta spec!:authorization.v1.SubjectAccessReviewSpec status:authorization.v1.SubjectAccessReviewStatus',
    'authorization.v1.NonResourceAttributes': 'path:text verb:text',
    'authorization.v1.NonResourceRule': 'nonResourceURLs:[text] verbs:[text]',
    'authorization.v1.ResourceAttributes': (
        (25, 'group:text name:text namespace:text resource:text subresource:text verb:text version:text'),
        (31, 'fieldSelector:authorization.v1.FieldSelectorAttributes group:text labelSelector:authorization.v1.LabelSelectorAttributes name:text namespace:text resource:text subresource:text verb:text version:text'),
    ),
    'authorization.v1.ResourceRule': 'apiGroups:[text] resourceNames:[text] resources:[text] verbs:[text]',
    'authorization.v1.SelfSubjectAccessReview': 'apiVersion:=authorization.k8s.io/v1 kind:=SelfSubjectAccessReview metadata:meta.v1.ObjectMeta spec!:authorization.v1.SelfSubjectAccessReviewSpec status:authorization.v1.SubjectAccessReviewStatus',
    'authorization.v1.SelfSubjectAccessReviewSpec': 'nonResourceAttributes:authorization.v1.NonResourceAttributes resourceAttributes:authorization.v1.ResourceAttributes',
    'authorization.v1.SelfSubjectRulesReview': 'apiVersion:=authorization.k8s.io/v1 kind:=SelfSubjectRulesReview metadata:meta.v1.ObjectMeta spec!:authorization.v1.SelfSubjectRulesReviewSpec status:authorization.v1.SubjectRulesReviewStatus',
    'authorization.v1.SelfSubjectRulesReviewSpec': 'namespace:text',
    'authorization.v1.SubjectAccessReview': 'apiVersion:=authorization.k8s.io/v1 kind:=SubjectAccessReview metadata:meta.v1.ObjectMeta spec!:authorization.v1.SubjectAccessReviewSpec status:authorization.v1.SubjectAccessReviewStatus',
    'authorization.v1.SubjectAccessReviewSpec': 'extra:{[text]} groups:[text] nonResourceAttributes:authorization.v1.NonResourceAttributes resourceAttributes:authorization.v1.ResourceAttributes uid:text user:text',
    'authorization.v1.SubjectAccessReviewStatus': 'allowed:boolean denied:boolean evaluationError:text reason:text',
    'authorization.v1.SubjectRulesReviewStatus': 'evaluationError:text incomplete:boolean nonResourceRules:[authorization.v1.NonResourceRule] resourceRules:[authorization.v1.ResourceRule]',
    'autoscaling.v1.HorizontalPodAutoscalerList': 'apiVersion:=autoscaling/v1 items!:[autoscaling.v1.HorizontalPodAutoscaler] kind:=HorizontalPodAutoscalerList metadata:meta.v1.ListMeta',
    'autoscaling.v1.Scale': 'apiVersion:=autoscaling/v1 kind:=Scale metadata:meta.v1.ObjectMeta spec:autoscaling.v1.ScaleSpec status:autoscaling.v1.ScaleStatus',
    'autoscaling.v1.ScaleSpec': 'replicas:int32',
    'autoscaling.v1.ScaleStatus': 'replicas:int32 selector:text',
    'autoscaling.v2.HorizontalPodAutoscalerList': 'apiVersion:=autoscaling/v2 items!:[autoscaling.v2.HorizontalPodAutoscaler] kind:=HorizontalPodAutoscalerList metadata:meta.v1.ListMeta',
    'autoscaling.v2beta2.HorizontalPodAutoscalerList': (
        (25, 'apiVersion:=autoscaling/v2beta2 items!:[autoscaling.v2beta2.HorizontalPodAutoscaler] kind:=HorizontalPodAutoscalerList metadata:meta.v1.ListMeta'),
        (26, None),
    ),
    'batch.v1.CronJobList': 'apiVersion:=batch/v1 items!:[batch.v1.CronJob] kind:=CronJobList metadata:meta.v1.ListMeta',
    'batch.v1.JobList': 'apiVersion:=batch/v1 items!:[batch.v1.Job] kind:=JobList metadata:meta.v1.ListMeta',
    'certificates.v1.CertificateSigningRequest': 'apiVersion:=certificates.k8s.io/v1 kind:=CertificateSigningRequest metadata:meta.v1.ObjectMeta spec!:certificates.v1.CertificateSigningRequestSpec status:certificates.v1.CertificateSigningRequestStatus',
    'certificates.v1.CertificateSigningRequestCondition': 'lastTransitionTime:meta.v1.Time lastUpdateTime:meta.v1.Time message:text reason:text status:text type:text',
    'certificates.v1.CertificateSigningRequestList': 'apiVersion:=certificates.k8s.io/v1 items!:[certificates.v1.CertificateSigningRequest] kind:=CertificateSigningRequestList metadata:meta.v1.ListMeta',
    'certificates.v1.CertificateSigningRequestSpec': 'expirationSeconds:int32 extra:{[text]} groups:[text] request!:byte signerName!:text uid:text usages:[text] username:text',
    'certificates.v1.CertificateSigningRequestStatus': 'certificate:byte conditions:[certificates.v1.CertificateSigningRequestCondition]',
    'certificates.v1.ClusterTrustBundle': (
        (37, 'apiVersion:=certificates.k8s.io/v1 kind:=ClusterTrustBundle metadata:meta.v1.ObjectMeta spec!:certificates.v1.ClusterTrustBundleSpec'),
    ),
    'certificates.v1.ClusterTrustBundleList': (
        (37, 'apiVersion:=certificates.k8s.io/v1 items!:[certificates.v1.ClusterTrustBundle] kind:=ClusterTrustBundleList metadata:meta.v1.ListMeta'),
    ),
    'certificates.v1.ClusterTrustBundleSpec': (
        (37, 'signerName:text trustBundle!:text'),
    ),
    'certificates.v1.PodCertificateRequest': (
        (37, 'apiVersion:=certificates.k8s.io/v1 kind:=PodCertificateRequest metadata:meta.v1.ObjectMeta spec!:certificates.v1.PodCertificateRequestSpec status:certificates.v1.PodCertificateRequestStatus'),
    ),
    'certificates.v1.PodCertificateRequestList': (
        (37, 'apiVersion:=certificates.k8s.io/v1 items!:[certificates.v1.PodCertificateRequest] kind:=PodCertificateRequestList metadata:meta.v1.ListMeta'),
    ),
    'certificates.v1.PodCertificateRequestSpec': (
        (37, 'maxExpirationSeconds:int32 nodeName!:text nodeUID!:text podName!:text podUID!:text serviceAccountName!:text serviceAccountUID!:text signerName!:text stubPKCS10Request!:byte unverifiedUserAnnotations:{text}'),
    ),
    'certificates.v1.PodCertificateRequestStatus': (
        (37, 'beginRefreshAt:meta.v1.Time certificateChain:text conditions:[meta.v1.Condition] notAfter:meta.v1.Time notBefore:meta.v1.Time'),
    ),
    'certificates.v1alpha1.ClusterTrustBundle': (
        (27, 'apiVersion:=certificates.k8s.io/v1alpha1 kind:=ClusterTrustBundle metadata:meta.v1.ObjectMeta spec!:certificates.v1alpha1.ClusterTrustBundleSpec'),
        (37, None),
    ),
    'certificates.v1alpha1.ClusterTrustBundleList': (
        (27, 'apiVersion:=certificates.k8s.io/v1alpha1 items!:[certificates.v1alpha1.ClusterTrustBundle] kind:=ClusterTrustBundleList metadata:meta.v1.ListMeta'),
        (37, None),
    ),
    'certificates.v1alpha1.ClusterTrustBundleSpec': (
        (27, 'signerName:text trustBundle!:text'),
        (37, None),
    ),
    'certificates.v1alpha1.PodCertificateRequest': (
        (34, 'apiVersion:=certificates.k8s.io/v1alpha1 kind:=PodCertificateRequest metadata:meta.v1.ObjectMeta spec!:certificates.v1alpha1.PodCertificateRequestSpec status:certificates.v1alpha1.PodCertificateRequestStatus'),
        (35, None),
    ),
    'certificates.v1alpha1.PodCertificateRequestList': (
        (34, 'apiVersion:=certificates.k8s.io/v1alpha1 items!:[certificates.v1alpha1.PodCertificateRequest] kind:=PodCertificateRequestList metadata:meta.v1.ListMeta'),
        (35, None),
    ),
    'certificates.v1alpha1.PodCertificateRequestSpec': (
        (34, 'maxExpirationSeconds:int32 nodeName!:text nodeUID!:text pkixPublicKey!:byte podName!:text podUID!:text proofOfPossession!:byte serviceAccountName!:text serviceAccountUID!:text signerName!:text'),
        (35, None),
    ),
    'certificates.v1alpha1.PodCertificateRequestStatus': (
        (34, 'beginRefreshAt:meta.v1.Time certificateChain:text conditions:[meta.v1.Condition] notAfter:meta.v1.Time notBefore:meta.v1.Time'),
        (35, None),
    ),
    'certificates.v1beta1.ClusterTrustBundle': (
        (33, 'apiVersion:=certificates.k8s.io/v1beta1 kind:=ClusterTrustBundle metadata:meta.v1.ObjectMeta spec!:certificates.v1beta1.ClusterTrustBundleSpec'),
    ),
    'certificates.v1beta1.ClusterTrustBundleList': (
        (33, 'apiVersion:=certificates.k8s.io/v1beta1 items!:[certificates.v1beta1.ClusterTrustBundle] kind:=ClusterTrustBundleList metadata:meta.v1.ListMeta'),
    ),
    'certificates.v1beta1.ClusterTrustBundleSpec': (
        (33, 'signerName:text trustBundle!:text'),
    ),
    'certificates.v1beta1.PodCertificateRequest': (
        (35, 'apiVersion:=certificates.k8s.io/v1beta1 kind:=PodCertificateRequest metadata:meta.v1.ObjectMeta spec!:certificates.v1beta1.PodCertificateRequestSpec status:certificates.v1beta1.PodCertificateRequestStatus'),
    ),
    'certificates.v1beta1.PodCertificateRequestList': (
        (35, 'apiVersion:=certificates.k8s.io/v1beta1 items!:[certificates.v1beta1.PodCertificateRequest] kind:=PodCertificateRequestList metadata:meta.v1.ListMeta'),
    ),
    'certificates.v1beta1.PodCertificateRequestSpec': (
        (35, 'maxExpirationSeconds:int32 nodeName!:text nodeUID!:text pkixPublicKey!:byte podName!:text podUID!:text proofOfPossession!:byte serviceAccountName!:text serviceAccountUID!:text signerName!:text unverifiedUserAnnotations:{text}'),
        (36, 'maxExpirationSeconds:int32 nodeName!:text nodeUID!:text pkixPublicKey:byte podName!:text podUID!:text proofOfPossession:byte serviceAccountName!:text serviceAccountUID!:text signerName!:text stubPKCS10Request!:byte unverifiedUserAnnotations:{text}'),
    ),
    'certificates.v1beta1.PodCertificateRequestStatus': (
        (35, 'beginRefreshAt:meta.v1.Time certificateChain:text conditions:[meta.v1.Condition] notAfter:meta.v1.Time notBefore:meta.v1.Time'),
    ),
    'coordination.v1.Lease': 'apiVersion:=coordination.k8s.io/v1 kind:=Lease metadata:meta.v1.ObjectMeta spec:coordination.v1.LeaseSpec',
    'coordination.v1.LeaseList': 'apiVersion:=coordination.k8s.io/v1 items!:[coordination.v1.Lease] kind:=LeaseList metadata:meta.v1.ListMeta',
    'coordination.v1.LeaseSpec': (
        (25, 'acquireTime:meta.v1.MicroTime holderIdentity:text leaseDurationSeconds:int32 leaseTransitions:int32 renewTime:meta.v1.MicroTime'),
        (31, 'acquireTime:meta.v1.MicroTime holderIdentity:text leaseDurationSeconds:int32 leaseTransitions:int32 preferredHolder:text renewTime:meta.v1.MicroTime strategy:text'),
    ),
    'coordination.v1alpha1.LeaseCandidate': (
        (31, 'apiVersion:=coordination.k8s.io/v1alpha1 kind:=LeaseCandidate metadata:meta.v1.ObjectMeta spec:coordination.v1alpha1.LeaseCandidateSpec'),
        (32, None),
    ),
    'coordination.v1alpha1.LeaseCandidateList': (
        (31, 'apiVersion:=coordination.k8s.io/v1alpha1 items!:[coordination.v1alpha1.LeaseCandidate] kind:=LeaseCandidateList metadata:meta.v1.ListMeta'),
        (32, None),
    ),
    'coordination.v1alpha1.LeaseCandidateSpec': (
        (31, 'binaryVersion:text emulationVersion:text leaseName!:text pingTime:meta.v1.MicroTime preferredStrategies!:[text] renewTime:meta.v1.MicroTime'),
        (32, None),
    ),
    'coordination.v1alpha2.LeaseCandidate': (
        (32, 'apiVersion:=coordination.k8s.io/v1alpha2 kind:=LeaseCandidate metadata:meta.v1.ObjectMeta spec:coordination.v1alpha2.LeaseCandidateSpec'),
        (36, 'apiVersion:=coordination.k8s.io/v1alpha2 kind:=LeaseCandidate metadata:meta.v1.ObjectMeta spec!:coordination.v1alpha2.LeaseCandidateSpec'),
    ),
    'coordination.v1alpha2.LeaseCandidateList': (
        (32, 'apiVersion:=coordination.k8s.io/v1alpha2 items!:[coordination.v1alpha2.LeaseCandidate] kind:=LeaseCandidateList metadata:meta.v1.ListMeta'),
    ),
    'coordination.v1alpha2.LeaseCandidateSpec': (
        (32, 'binaryVersion!:text emulationVersion:text leaseName!:text pingTime:meta.v1.MicroTime renewTime:meta.v1.MicroTime strategy!:text'),
    ),
    'coordination.v1beta1.LeaseCandidate': (
        (33, 'apiVersion:=coordination.k8s.io/v1beta1 kind:=LeaseCandidate metadata:meta.v1.ObjectMeta spec:coordination.v1beta1.LeaseCandidateSpec'),
        (36, 'apiVersion:=coordination.k8s.io/v1beta1 kind:=LeaseCandidate metadata:meta.v1.ObjectMeta spec!:coordination.v1beta1.LeaseCandidateSpec'),
    ),
    'coordination.v1beta1.LeaseCandidateList': (
        (33, 'apiVersion:=coordination.k8s.io/v1beta1 items!:[coordination.v1beta1.LeaseCandidate] kind:=LeaseCandidateList metadata:meta.v1.ListMeta'),
    ),
    'coordination.v1beta1.LeaseCandidateSpec': (
        (33, 'binaryVersion!:text emulationVersion:text leaseName!:text pingTime:meta.v1.MicroTime renewTime:meta.v1.MicroTime strategy!:text'),
    ),
    'core.v1.AttachedVolume': 'devicePath:text name:text',
    'core.v1.Binding': 'apiVersion:=v1 kind:=Binding metadata:meta.v1.ObjectMeta target!:core.v1.ObjectReference',
    'core.v1.ComponentCondition': 'error:text message:text status!:text type!:text',
    'core.v1.ComponentStatus': 'apiVersion:=v1 conditions:[core.v1.ComponentCondition] kind:=ComponentStatus metadata:meta.v1.ObjectMeta',
    'core.v1.ComponentStatusList': 'apiVersion:=v1 items!:[core.v1.ComponentStatus] kind:=ComponentStatusList metadata:meta.v1.ListMeta',
    'core.v1.ConfigMapList': 'apiVersion:=v1 items!:[core.v1.ConfigMap] kind:=ConfigMapList metadata:meta.v1.ListMeta',
    'core.v1.ConfigMapNodeConfigSource': 'kubeletConfigKey!:text name!:text namespace!:text resourceVersion:text uid:text',
    'core.v1.ContainerImage': 'names:[text] sizeBytes:int64',
    'core.v1.DaemonEndpoint': 'Port:int32',
    'core.v1.EndpointAddress': 'hostname:text ip!:text nodeName:text targetRef:core.v1.ObjectReference',
    'core.v1.EndpointPort': 'appProtocol:text name:text port!:int32 protocol:text',
    'core.v1.EndpointSubset': 'addresses:[core.v1.EndpointAddress] notReadyAddresses:[core.v1.EndpointAddress] ports:[core.v1.EndpointPort]',
    'core.v1.Endpoints': 'apiVersion:=v1 kind:=Endpoints metadata:meta.v1.ObjectMeta subsets:[core.v1.EndpointSubset]',
    'core.v1.EndpointsList': 'apiVersion:=v1 items!:[core.v1.Endpoints] kind:=EndpointsList metadata:meta.v1.ListMeta',
    'core.v1.Event': 'action:text apiVersion:=v1 count:int32 eventTime:meta.v1.MicroTime firstTimestamp:meta.v1.Time involvedObject:core.v1.ObjectReference kind:=Event lastTimestamp:meta.v1.Time message:text metadata:meta.v1.ObjectMeta reason:text related:core.v1.ObjectReference reportingComponent:text reportingInstance:text series:core.v1.EventSeries source:core.v1.EventSource type:text',
    'core.v1.EventList': 'apiVersion:=v1 items!:[core.v1.Event] kind:=EventList metadata:meta.v1.ListMeta',
    'core.v1.EventSeries': 'count:int32 lastObservedTime:meta.v1.MicroTime',
    'core.v1.EventSource': 'component:text host:text',
    'core.v1.LimitRangeList': 'apiVersion:=v1 items!:[core.v1.LimitRange] kind:=LimitRangeList metadata:meta.v1.ListMeta',
    'core.v1.NamespaceList': 'apiVersion:=v1 items!:[core.v1.Namespace] kind:=NamespaceList metadata:meta.v1.ListMeta',
    'core.v1.Node': 'apiVersion:=v1 kind:=Node metadata:meta.v1.ObjectMeta spec:core.v1.NodeSpec status:core.v1.NodeStatus',
    'core.v1.NodeAddress': 'address:text type:text',
    'core.v1.NodeCondition': 'lastHeartbeatTime:meta.v1.Time lastTransitionTime:meta.v1.Time message:text reason:text status:text type:text',
    'core.v1.NodeConfigSource': 'configMap:core.v1.ConfigMapNodeConfigSource',
    'core.v1.NodeConfigStatus': 'active:core.v1.NodeConfigSource assigned:core.v1.NodeConfigSource error:text lastKnownGood:core.v1.NodeConfigSource',
    'core.v1.NodeDaemonEndpoints': 'kubeletEndpoint:core.v1.DaemonEndpoint',
    'core.v1.NodeFeatures': (
        (31, 'supplementalGroupsPolicy:boolean'),
    ),
    'core.v1.NodeList': 'apiVersion:=v1 items!:[core.v1.Node] kind:=NodeList metadata:meta.v1.ListMeta',
    'core.v1.NodePodPreemptionPolicy': (
        (37, 'disableResizePreemption:[text]'),
    ),
    'core.v1.NodeRuntimeHandler': (
        (30, 'features:core.v1.NodeRuntimeHandlerFeatures name:text'),
    ),
    'core.v1.NodeRuntimeHandlerFeatures': (
        (30, 'recursiveReadOnlyMounts:boolean'),
        (31, 'recursiveReadOnlyMounts:boolean userNamespaces:boolean'),
    ),
    'core.v1.NodeSpec': (
        (25, 'configSource:core.v1.NodeConfigSource externalID:text podCIDR:text podCIDRs:[text] providerID:text taints:[core.v1.Taint] unschedulable:boolean'),
        (37, 'configSource:core.v1.NodeConfigSource externalID:text podCIDR:text podCIDRs:[text] podPreemptionPolicy:core.v1.NodePodPreemptionPolicy providerID:text taints:[core.v1.Taint] unschedulable:boolean'),
    ),
    'core.v1.NodeStatus': (
        (25, 'addresses:[core.v1.NodeAddress] allocatable:{api.resource.Quantity} capacity:{api.resource.Quantity} conditions:[core.v1.NodeCondition] config:core.v1.NodeConfigStatus daemonEndpoints:core.v1.NodeDaemonEndpoints images:[core.v1.ContainerImage] nodeInfo:core.v1.NodeSystemInfo phase:text volumesAttached:[core.v1.AttachedVolume] volumesInUse:[text]'),
        (30, 'addresses:[core.v1.NodeAddress] allocatable:{api.resource.Quantity} capacity:{api.resource.Quantity} conditions:[core.v1.NodeCondition] config:core.v1.NodeConfigStatus daemonEndpoints:core.v1.NodeDaemonEndpoints images:[core.v1.ContainerImage] nodeInfo:core.v1.NodeSystemInfo phase:text runtimeHandlers:[core.v1.NodeRuntimeHandler] volumesAttached:[core.v1.AttachedVolume] volumesInUse:[text]'),
        (31, 'addresses:[core.v1.NodeAddress] allocatable:{api.resource.Quantity} capacity:{api.resource.Quantity} conditions:[core.v1.NodeCondition] config:core.v1.NodeConfigStatus daemonEndpoints:core.v1.NodeDaemonEndpoints features:core.v1.NodeFeatures images:[core.v1.ContainerImage] nodeInfo:core.v1.NodeSystemInfo phase:text runtimeHandlers:[core.v1.NodeRuntimeHandler] volumesAttached:[core.v1.AttachedVolume] volumesInUse:[text]'),
        (35, 'addresses:[core.v1.NodeAddress] allocatable:{api.resource.Quantity} capacity:{api.resource.Quantity} conditions:[core.v1.NodeCondition] config:core.v1.NodeConfigStatus daemonEndpoints:core.v1.NodeDaemonEndpoints declaredFeatures:[text] features:core.v1.NodeFeatures images:[core.v1.ContainerImage] nodeInfo:core.v1.NodeSystemInfo phase:text runtimeHandlers:[core.v1.NodeRuntimeHandler] volumesAttached:[core.v1.AttachedVolume] volumesInUse:[text]'),
    ),
    'core.v1.NodeSwapStatus': (
        (33, 'capacity:int64'),
    ),
    'core.v1.NodeSystemInfo': (
        (25, 'architecture:text bootID:text containerRuntimeVersion:text kernelVersion:text kubeProxyVersion:text kubeletVersion:text machineID:text operatingSystem:text osImage:text systemUUID:text'),
        (33, 'architecture:text bootID:text containerRuntimeVersion:text kernelVersion:text kubeProxyVersion:text kubeletVersion:text machineID:text operatingSystem:text osImage:text swap:core.v1.NodeSwapStatus systemUUID:text'),
        (37, 'architecture:text bootID:text containerRuntimeVersion:text kernelVersion:text kubeProxyVersion:text kubeletVersion:text machineID:text operatingSystem:text osImage:text runningInUserNamespace:boolean swap:core.v1.NodeSwapStatus systemUUID:text'),
    ),
    'core.v1.PersistentVolumeClaimList': 'apiVersion:=v1 items!:[core.v1.PersistentVolumeClaim] kind:=PersistentVolumeClaimList metadata:meta.v1.ListMeta',
    'core.v1.PersistentVolumeList': 'apiVersion:=v1 items!:[core.v1.PersistentVolume] kind:=PersistentVolumeList metadata:meta.v1.ListMeta',
    'core.v1.PodList': 'apiVersion:=v1 items!:[core.v1.Pod] kind:=PodList metadata:meta.v1.ListMeta',
    'core.v1.PodTemplate': 'apiVersion:=v1 kind:=PodTemplate metadata:meta.v1.ObjectMeta template:core.v1.PodTemplateSpec',
    'core.v1.PodTemplateList': 'apiVersion:=v1 items!:[core.v1.PodTemplate] kind:=PodTemplateList metadata:meta.v1.ListMeta',
    'core.v1.ReplicationController': 'apiVersion:=v1 kind:=ReplicationController metadata:meta.v1.ObjectMeta spec:core.v1.ReplicationControllerSpec status:core.v1.ReplicationControllerStatus',
    'core.v1.ReplicationControllerCondition': 'lastTransitionTime:meta.v1.Time message:text reason:text status:text type:text',
    'core.v1.ReplicationControllerList': 'apiVersion:=v1 items!:[core.v1.ReplicationController] kind:=ReplicationControllerList metadata:meta.v1.ListMeta',
    'core.v1.ReplicationControllerSpec': 'minReadySeconds:int32 replicas:int32 selector:{text} template:core.v1.PodTemplateSpec',
    'core.v1.ReplicationControllerStatus': 'availableReplicas:int32 conditions:[core.v1.ReplicationControllerCondition] fullyLabeledReplicas:int32 observedGeneration:int64 readyReplicas:int32 replicas:int32',
    'core.v1.ResourceQuotaList': 'apiVersion:=v1 items!:[core.v1.ResourceQuota] kind:=ResourceQuotaList metadata:meta.v1.ListMeta',
    'core.v1.SecretList': 'apiVersion:=v1 items!:[core.v1.Secret] kind:=SecretList metadata:meta.v1.ListMeta',
    'core.v1.ServiceAccountList': 'apiVersion:=v1 items!:[core.v1.ServiceAccount] kind:=ServiceAccountList metadata:meta.v1.ListMeta',
    'core.v1.ServiceList': 'apiVersion:=v1 items!:[core.v1.Service] kind:=ServiceList metadata:meta.v1.ListMeta',
    'core.v1.Taint': 'effect!:text key!:text timeAdded:meta.v1.Time value:text',
    'discovery.v1.Endpoint': 'addresses!:[text] conditions:discovery.v1.EndpointConditions deprecatedTopology:{text} hints:discovery.v1.EndpointHints hostname:text nodeName:text targetRef:core.v1.ObjectReference zone:text',
    'discovery.v1.EndpointConditions': 'ready:boolean serving:boolean terminating:boolean',
    'discovery.v1.EndpointHints': (
        (25, 'forZones:[discovery.v1.ForZone]'),
        (33, 'forNodes:[discovery.v1.ForNode] forZones:[discovery.v1.ForZone]'),
    ),
    'discovery.v1.EndpointPort': 'appProtocol:text name:text port:int32 protocol:text',
    'discovery.v1.EndpointSlice': (
        (25, 'addressType!:text apiVersion:=discovery.k8s.io/v1 endpoints!:[discovery.v1.Endpoint] kind:=EndpointSlice metadata:meta.v1.ObjectMeta ports:[discovery.v1.EndpointPort]'),
        (36, 'addressType!:text apiVersion:=discovery.k8s.io/v1 endpoints:[discovery.v1.Endpoint] kind:=EndpointSlice metadata:meta.v1.ObjectMeta ports:[discovery.v1.EndpointPort]'),
    ),
    'discovery.v1.EndpointSliceList': 'apiVersion:=discovery.k8s.io/v1 items!:[discovery.v1.EndpointSlice] kind:=EndpointSliceList metadata:meta.v1.ListMeta',
    'discovery.v1.ForNode': (
        (33, 'name!:text'),
    ),
    'discovery.v1.ForZone': 'name:text',
    'events.v1.Event': 'action:text apiVersion:=events.k8s.io/v1 deprecatedCount:int32 deprecatedFirstTimestamp:meta.v1.Time deprecatedLastTimestamp:meta.v1.Time deprecatedSource:core.v1.EventSource eventTime!:meta.v1.MicroTime kind:=Event metadata:meta.v1.ObjectMeta note:text reason:text regarding:core.v1.ObjectReference related:core.v1.ObjectReference reportingController:text reportingInstance:text series:events.v1.EventSeries type:text',
    'events.v1.EventList': 'apiVersion:=events.k8s.io/v1 items!:[events.v1.Event] kind:=EventList metadata:meta.v1.ListMeta',
    'events.v1.EventSeries': 'count!:int32 lastObservedTime!:meta.v1.MicroTime',
    'flowcontrol.v1.ExemptPriorityLevelConfiguration': (
        (29, 'lendablePercent:int32 nominalConcurrencyShares:int32'),
    ),
    'flowcontrol.v1.FlowDistinguisherMethod': (
        (29, 'type!:text'),
    ),
    'flowcontrol.v1.FlowSchema': (
        (29, 'apiVersion:=flowcontrol.apiserver.k8s.io/v1 kind:=FlowSchema metadata:meta.v1.ObjectMeta spec:flowcontrol.v1.FlowSchemaSpec status:flowcontrol.v1.FlowSchemaStatus'),
        (37, 'apiVersion:=flowcontrol.apiserver.k8s.io/v1 kind:=FlowSchema metadata:meta.v1.ObjectMeta spec!:flowcontrol.v1.FlowSchemaSpec status:flowcontrol.v1.FlowSchemaStatus'),
    ),
    'flowcontrol.v1.FlowSchemaCondition': (
        (29, 'lastTransitionTime:meta.v1.Time message:text reason:text status:text type:text'),
    ),
    'flowcontrol.v1.FlowSchemaList': (
        (29, 'apiVersion:=flowcontrol.apiserver.k8s.io/v1 items!:[flowcontrol.v1.FlowSchema] kind:=FlowSchemaList metadata:meta.v1.ListMeta'),
    ),
    'flowcontrol.v1.FlowSchemaSpec': (
        (29, 'distinguisherMethod:flowcontrol.v1.FlowDistinguisherMethod matchingPrecedence:int32 priorityLevelConfiguration!:flowcontrol.v1.PriorityLevelConfigurationReference rules:[flowcontrol.v1.PolicyRulesWithSubjects]'),
    ),
    'flowcontrol.v1.FlowSchemaStatus': (
        (29, 'conditions:[flowcontrol.v1.FlowSchemaCondition]'),
    ),
    'flowcontrol.v1.GroupSubject': (
        (29, 'name!:text'),
    ),
    'flowcontrol.v1.LimitResponse': (
        (29, 'queuing:flowcontrol.v1.QueuingConfiguration type!:text'),
    ),
    'flowcontrol.v1.LimitedPriorityLevelConfiguration': (
        (29, 'borrowingLimitPercent:int32 lendablePercent:int32 limitResponse:flowcontrol.v1.LimitResponse nominalConcurrencyShares:int32'),
        (37, 'borrowingLimitPercent:int32 lendablePercent:int32 limitResponse!:flowcontrol.v1.LimitResponse nominalConcurrencyShares:int32'),
    ),
    'flowcontrol.v1.NonResourcePolicyRule': (
        (29, 'nonResourceURLs!:[text] verbs!:[text]'),
    ),
    'flowcontrol.v1.PolicyRulesWithSubjects': (
        (29, 'nonResourceRules:[flowcontrol.v1.NonResourcePolicyRule] resourceRules:[flowcontrol.v1.ResourcePolicyRule] subjects!:[flowcontrol.v1.Subject]'),
    ),
    'flowcontrol.v1.PriorityLevelConfiguration': (
        (29, 'apiVersion:=flowcontrol.apiserver.k8s.io/v1 kind:=PriorityLevelConfiguration metadata:meta.v1.ObjectMeta spec:flowcontrol.v1.PriorityLevelConfigurationSpec status:flowcontrol.v1.PriorityLevelConfigurationStatus'),
        (37, 'apiVersion:=flowcontrol.apiserver.k8s.io/v1 kind:=PriorityLevelConfiguration metadata:meta.v1.ObjectMeta spec!:flowcontrol.v1.PriorityLevelConfigurationSpec status:flowcontrol.v1.PriorityLevelConfigurationStatus'),
    ),
    'flowcontrol.v1.PriorityLevelConfigurationCondition': (
        (29, 'lastTransitionTime:meta.v1.Time message:text reason:text status:text type:text'),
    ),
    'flowcontrol.v1.PriorityLevelConfigurationList': (
        (29, 'apiVersion:=flowcontrol.apiserver.k8s.io/v1 items!:[flowcontrol.v1.PriorityLevelConfiguration] kind:=PriorityLevelConfigurationList metadata:meta.v1.ListMeta'),
    ),
    'flowcontrol.v1.PriorityLevelConfigurationReference': (
        (29, 'name!:text'),
    ),
    'flowcontrol.v1.PriorityLevelConfigurationSpec': (
        (29, 'exempt:flowcontrol.v1.ExemptPriorityLevelConfiguration limited:flowcontrol.v1.LimitedPriorityLevelConfiguration type!:text'),
    ),
    'flowcontrol.v1.PriorityLevelConfigurationStatus': (
        (29, 'conditions:[flowcontrol.v1.PriorityLevelConfigurationCondition]'),
    ),
    'flowcontrol.v1.QueuingConfiguration': (
        (29, 'handSize:int32 queueLengthLimit:int32 queues:int32'),
    ),
    'flowcontrol.v1.ResourcePolicyRule': (
        (29, 'apiGroups!:[text] clusterScope:boolean namespaces:[text] resources!:[text] verbs!:[text]'),
    ),
    'flowcontrol.v1.ServiceAccountSubject': (
        (29, 'name!:text namespace!:text'),
    ),
    'flowcontrol.v1.Subject': (
        (29, 'group:flowcontrol.v1.GroupSubject kind!:text serviceAccount:flowcontrol.v1.ServiceAccountSubject user:flowcontrol.v1.UserSubject'),
    ),
    'flowcontrol.v1.UserSubject': (
        (29, 'name!:text'),
    ),
    'flowcontrol.v1beta1.FlowDistinguisherMethod': (
        (25, 'type!:text'),
        (26, None),
    ),
    'flowcontrol.v1beta1.FlowSchema': (
        (25, 'apiVersion:=flowcontrol.apiserver.k8s.io/v1beta1 kind:=FlowSchema metadata:meta.v1.ObjectMeta spec:flowcontrol.v1beta1.FlowSchemaSpec status:flowcontrol.v1beta1.FlowSchemaStatus'),
        (26, None),
    ),
    'flowcontrol.v1beta1.FlowSchemaCondition': (
        (25, 'lastTransitionTime:meta.v1.Time message:text reason:text status:text type:text'),
        (26, None),
    ),
    'flowcontrol.v1beta1.FlowSchemaList': (
        (25, 'apiVersion:=flowcontrol.apiserver.k8s.io/v1beta1 items!:[flowcontrol.v1beta1.FlowSchema] kind:=FlowSchemaList metadata:meta.v1.ListMeta'),
        (26, None),
    ),
    'flowcontrol.v1beta1.FlowSchemaSpec': (
        (25, 'distinguisherMethod:flowcontrol.v1beta1.FlowDistinguisherMethod matchingPrecedence:int32 priorityLevelConfiguration!:flowcontrol.v1beta1.PriorityLevelConfigurationReference rules:[flowcontrol.v1beta1.PolicyRulesWithSubjects]'),
        (26, None),
    ),
    'flowcontrol.v1beta1.FlowSchemaStatus': (
        (25, 'conditions:[flowcontrol.v1beta1.FlowSchemaCondition]'),
        (26, None),
    ),
    'flowcontrol.v1beta1.GroupSubject': (
        (25, 'name!:text'),
        (26, None),
    ),
    'flowcontrol.v1beta1.LimitResponse': (
        (25, 'queuing:flowcontrol.v1beta1.QueuingConfiguration type!:text'),
        (26, None),
    ),
    'flowcontrol.v1beta1.LimitedPriorityLevelConfiguration': (
        (25, 'assuredConcurrencyShares:int32 limitResponse:flowcontrol.v1beta1.LimitResponse'),
        (26, None),
    ),
    'flowcontrol.v1beta1.NonResourcePolicyRule': (
        (25, 'nonResourceURLs!:[text] verbs!:[text]'),
        (26, None),
    ),
    'flowcontrol.v1beta1.PolicyRulesWithSubjects': (
        (25, 'nonResourceRules:[flowcontrol.v1beta1.NonResourcePolicyRule] resourceRules:[flowcontrol.v1beta1.ResourcePolicyRule] subjects!:[flowcontrol.v1beta1.Subject]'),
        (26, None),
    ),
    'flowcontrol.v1beta1.PriorityLevelConfiguration': (
        (25, 'apiVersion:=flowcontrol.apiserver.k8s.io/v1beta1 kind:=PriorityLevelConfiguration metadata:meta.v1.ObjectMeta spec:flowcontrol.v1beta1.PriorityLevelConfigurationSpec status:flowcontrol.v1beta1.PriorityLevelConfigurationStatus'),
        (26, None),
    ),
    'flowcontrol.v1beta1.PriorityLevelConfigurationCondition': (
        (25, 'lastTransitionTime:meta.v1.Time message:text reason:text status:text type:text'),
        (26, None),
    ),
    'flowcontrol.v1beta1.PriorityLevelConfigurationList': (
        (25, 'apiVersion:=flowcontrol.apiserver.k8s.io/v1beta1 items!:[flowcontrol.v1beta1.PriorityLevelConfiguration] kind:=PriorityLevelConfigurationList metadata:meta.v1.ListMeta'),
        (26, None),
    ),
    'flowcontrol.v1beta1.PriorityLevelConfigurationReference': (
        (25, 'name!:text'),
        (26, None),
    ),
    'flowcontrol.v1beta1.PriorityLevelConfigurationSpec': (
        (25, 'limited:flowcontrol.v1beta1.LimitedPriorityLevelConfiguration type!:text'),
        (26, None),
    ),
    'flowcontrol.v1beta1.PriorityLevelConfigurationStatus': (
        (25, 'conditions:[flowcontrol.v1beta1.PriorityLevelConfigurationCondition]'),
        (26, None),
    ),
    'flowcontrol.v1beta1.QueuingConfiguration': (
        (25, 'handSize:int32 queueLengthLimit:int32 queues:int32'),
        (26, None),
    ),
    'flowcontrol.v1beta1.ResourcePolicyRule': (
        (25, 'apiGroups!:[text] clusterScope:boolean namespaces:[text] resources!:[text] verbs!:[text]'),
        (26, None),
    ),
    'flowcontrol.v1beta1.ServiceAccountSubject': (
        (25, 'name!:text namespace!:text'),
        (26, None),
    ),
    'flowcontrol.v1beta1.Subject': (
        (25, 'group:flowcontrol.v1beta1.GroupSubject kind!:text serviceAccount:flowcontrol.v1beta1.ServiceAccountSubject user:flowcontrol.v1beta1.UserSubject'),
        (26, None),
    ),
    'flowcontrol.v1beta1.UserSubject': (
        (25, 'name!:text'),
        (26, None),
    ),
    'flowcontrol.v1beta2.ExemptPriorityLevelConfiguration': (
        (28, 'lendablePercent:int32 nominalConcurrencyShares:int32'),
        (29, None),
    ),
    'flowcontrol.v1beta2.FlowDistinguisherMethod': (
        (25, 'type!:text'),
        (29, None),
    ),
    'flowcontrol.v1beta2.FlowSchema': (
        (25, 'apiVersion:=flowcontrol.apiserver.k8s.io/v1beta2 kind:=FlowSchema metadata:meta.v1.ObjectMeta spec:flowcontrol.v1beta2.FlowSchemaSpec status:flowcontrol.v1beta2.FlowSchemaStatus'),
        (29, None),
    ),
    'flowcontrol.v1beta2.FlowSchemaCondition': (
        (25, 'lastTransitionTime:meta.v1.Time message:text reason:text status:text type:text'),
        (29, None),
    ),
    'flowcontrol.v1beta2.FlowSchemaList': (
        (25, 'apiVersion:=flowcontrol.apiserver.k8s.io/v1beta2 items!:[flowcontrol.v1beta2.FlowSchema] kind:=FlowSchemaList metadata:meta.v1.ListMeta'),
        (29, None),
    ),
    'flowcontrol.v1beta2.FlowSchemaSpec': (
        (25, 'distinguisherMethod:flowcontrol.v1beta2.FlowDistinguisherMethod matchingPrecedence:int32 priorityLevelConfiguration!:flowcontrol.v1beta2.PriorityLevelConfigurationReference rules:[flowcontrol.v1beta2.PolicyRulesWithSubjects]'),
        (29, None),
    ),
    'flowcontrol.v1beta2.FlowSchemaStatus': (
        (25, 'conditions:[flowcontrol.v1beta2.FlowSchemaCondition]'),
        (29, None),
    ),
    'flowcontrol.v1beta2.GroupSubject': (
        (25, 'name!:text'),
        (29, None),
    ),
    'flowcontrol.v1beta2.LimitResponse': (
        (25, 'queuing:flowcontrol.v1beta2.QueuingConfiguration type!:text'),
        (29, None),
    ),
    'flowcontrol.v1beta2.LimitedPriorityLevelConfiguration': (
        (25, 'assuredConcurrencyShares:int32 limitResponse:flowcontrol.v1beta2.LimitResponse'),
        (26, 'assuredConcurrencyShares:int32 borrowingLimitPercent:int32 lendablePercent:int32 limitResponse:flowcontrol.v1beta2.LimitResponse'),
        (29, None),
    ),
    'flowcontrol.v1beta2.NonResourcePolicyRule': (
        (25, 'nonResourceURLs!:[text] verbs!:[text]'),
        (29, None),
    ),
    'flowcontrol.v1beta2.PolicyRulesWithSubjects': (
        (25, 'nonResourceRules:[flowcontrol.v1beta2.NonResourcePolicyRule] resourceRules:[flowcontrol.v1beta2.ResourcePolicyRule] subjects!:[flowcontrol.v1beta2.Subject]'),
        (29, None),
    ),
    'flowcontrol.v1beta2.PriorityLevelConfiguration': (
        (25, 'apiVersion:=flowcontrol.apiserver.k8s.io/v1beta2 kind:=PriorityLevelConfiguration metadata:meta.v1.ObjectMeta spec:flowcontrol.v1beta2.PriorityLevelConfigurationSpec status:flowcontrol.v1beta2.PriorityLevelConfigurationStatus'),
        (29, None),
    ),
    'flowcontrol.v1beta2.PriorityLevelConfigurationCondition': (
        (25, 'lastTransitionTime:meta.v1.Time message:text reason:text status:text type:text'),
        (29, None),
    ),
    'flowcontrol.v1beta2.PriorityLevelConfigurationList': (
        (25, 'apiVersion:=flowcontrol.apiserver.k8s.io/v1beta2 items!:[flowcontrol.v1beta2.PriorityLevelConfiguration] kind:=PriorityLevelConfigurationList metadata:meta.v1.ListMeta'),
        (29, None),
    ),
    'flowcontrol.v1beta2.PriorityLevelConfigurationReference': (
        (25, 'name!:text'),
        (29, None),
    ),
    'flowcontrol.v1beta2.PriorityLevelConfigurationSpec': (
        (25, 'limited:flowcontrol.v1beta2.LimitedPriorityLevelConfiguration type!:text'),
        (28, 'exempt:flowcontrol.v1beta2.ExemptPriorityLevelConfiguration limited:flowcontrol.v1beta2.LimitedPriorityLevelConfiguration type!:text'),
        (29, None),
    ),
    'flowcontrol.v1beta2.PriorityLevelConfigurationStatus': (
        (25, 'conditions:[flowcontrol.v1beta2.PriorityLevelConfigurationCondition]'),
        (29, None),
    ),
    'flowcontrol.v1beta2.QueuingConfiguration': (
        (25, 'handSize:int32 queueLengthLimit:int32 queues:int32'),
        (29, None),
    ),
    'flowcontrol.v1beta2.ResourcePolicyRule': (
        (25, 'apiGroups!:[text] clusterScope:boolean namespaces:[text] resources!:[text] verbs!:[text]'),
        (29, None),
    ),
    'flowcontrol.v1beta2.ServiceAccountSubject': (
        (25, 'name!:text namespace!:text'),
        (29, None),
    ),
    'flowcontrol.v1beta2.Subject': (
        (25, 'group:flowcontrol.v1beta2.GroupSubject kind!:text serviceAccount:flowcontrol.v1beta2.ServiceAccountSubject user:flowcontrol.v1beta2.UserSubject'),
        (29, None),
    ),
    'flowcontrol.v1beta2.UserSubject': (
        (25, 'name!:text'),
        (29, None),
    ),
    'flowcontrol.v1beta3.ExemptPriorityLevelConfiguration': (
        (28, 'lendablePercent:int32 nominalConcurrencyShares:int32'),
        (32, None),
    ),
    'flowcontrol.v1beta3.FlowDistinguisherMethod': (
        (26, 'type!:text'),
        (32, None),
    ),
    'flowcontrol.v1beta3.FlowSchema': (
        (26, 'apiVersion:=flowcontrol.apiserver.k8s.io/v1beta3 kind:=FlowSchema metadata:meta.v1.ObjectMeta spec:flowcontrol.v1beta3.FlowSchemaSpec status:flowcontrol.v1beta3.FlowSchemaStatus'),
        (32, None),
    ),
    'flowcontrol.v1beta3.FlowSchemaCondition': (
        (26, 'lastTransitionTime:meta.v1.Time message:text reason:text status:text type:text'),
        (32, None),
    ),
    'flowcontrol.v1beta3.FlowSchemaList': (
        (26, 'apiVersion:=flowcontrol.apiserver.k8s.io/v1beta3 items!:[flowcontrol.v1beta3.FlowSchema] kind:=FlowSchemaList metadata:meta.v1.ListMeta'),
        (32, None),
    ),
    'flowcontrol.v1beta3.FlowSchemaSpec': (
        (26, 'distinguisherMethod:flowcontrol.v1beta3.FlowDistinguisherMethod matchingPrecedence:int32 priorityLevelConfiguration!:flowcontrol.v1beta3.PriorityLevelConfigurationReference rules:[flowcontrol.v1beta3.PolicyRulesWithSubjects]'),
        (32, None),
    ),
    'flowcontrol.v1beta3.FlowSchemaStatus': (
        (26, 'conditions:[flowcontrol.v1beta3.FlowSchemaCondition]'),
        (32, None),
    ),
    'flowcontrol.v1beta3.GroupSubject': (
        (26, 'name!:text'),
        (32, None),
    ),
    'flowcontrol.v1beta3.LimitResponse': (
        (26, 'queuing:flowcontrol.v1beta3.QueuingConfiguration type!:text'),
        (32, None),
    ),
    'flowcontrol.v1beta3.LimitedPriorityLevelConfiguration': (
        (26, 'borrowingLimitPercent:int32 lendablePercent:int32 limitResponse:flowcontrol.v1beta3.LimitResponse nominalConcurrencyShares:int32'),
        (32, None),
    ),
    'flowcontrol.v1beta3.NonResourcePolicyRule': (
        (26, 'nonResourceURLs!:[text] verbs!:[text]'),
        (32, None),
    ),
    'flowcontrol.v1beta3.PolicyRulesWithSubjects': (
        (26, 'nonResourceRules:[flowcontrol.v1beta3.NonResourcePolicyRule] resourceRules:[flowcontrol.v1beta3.ResourcePolicyRule] subjects!:[flowcontrol.v1beta3.Subject]'),
        (32, None),
    ),
    'flowcontrol.v1beta3.PriorityLevelConfiguration': (
        (26, 'apiVersion:=flowcontrol.apiserver.k8s.io/v1beta3 kind:=PriorityLevelConfiguration metadata:meta.v1.ObjectMeta spec:flowcontrol.v1beta3.PriorityLevelConfigurationSpec status:flowcontrol.v1beta3.PriorityLevelConfigurationStatus'),
        (32, None),
    ),
    'flowcontrol.v1beta3.PriorityLevelConfigurationCondition': (
        (26, 'lastTransitionTime:meta.v1.Time message:text reason:text status:text type:text'),
        (32, None),
    ),
    'flowcontrol.v1beta3.PriorityLevelConfigurationList': (
        (26, 'apiVersion:=flowcontrol.apiserver.k8s.io/v1beta3 items!:[flowcontrol.v1beta3.PriorityLevelConfiguration] kind:=PriorityLevelConfigurationList metadata:meta.v1.ListMeta'),
        (32, None),
    ),
    'flowcontrol.v1beta3.PriorityLevelConfigurationReference': (
        (26, 'name!:text'),
        (32, None),
    ),
    'flowcontrol.v1beta3.PriorityLevelConfigurationSpec': (
        (26, 'limited:flowcontrol.v1beta3.LimitedPriorityLevelConfiguration type!:text'),
        (28, 'exempt:flowcontrol.v1beta3.ExemptPriorityLevelConfiguration limited:flowcontrol.v1beta3.LimitedPriorityLevelConfiguration type!:text'),
        (32, None),
    ),
    'flowcontrol.v1beta3.PriorityLevelConfigurationStatus': (
        (26, 'conditions:[flowcontrol.v1beta3.PriorityLevelConfigurationCondition]'),
        (32, None),
    ),
    'flowcontrol.v1beta3.QueuingConfiguration': (
        (26, 'handSize:int32 queueLengthLimit:int32 queues:int32'),
        (32, None),
    ),
    'flowcontrol.v1beta3.ResourcePolicyRule': (
        (26, 'apiGroups!:[text] clusterScope:boolean namespaces:[text] resources!:[text] verbs!:[text]'),
        (32, None),
    ),
    'flowcontrol.v1beta3.ServiceAccountSubject': (
        (26, 'name!:text namespace!:text'),
        (32, None),
    ),
    'flowcontrol.v1beta3.Subject': (
        (26, 'group:flowcontrol.v1beta3.GroupSubject kind!:text serviceAccount:flowcontrol.v1beta3.ServiceAccountSubject user:flowcontrol.v1beta3.UserSubject'),
        (32, None),
    ),
    'flowcontrol.v1beta3.UserSubject': (
        (26, 'name!:text'),
        (32, None),
    ),
    'lifecycle.v1alpha1.Eviction': (
        (37, 'apiVersion:=lifecycle.k8s.io/v1alpha1 kind:=Eviction metadata:meta.v1.ObjectMeta spec!:lifecycle.v1alpha1.EvictionSpec status:lifecycle.v1alpha1.EvictionStatus'),
    ),
    'lifecycle.v1alpha1.EvictionList': (
        (37, 'apiVersion:=lifecycle.k8s.io/v1alpha1 items!:[lifecycle.v1alpha1.Eviction] kind:=EvictionList metadata:meta.v1.ListMeta'),
    ),
    'lifecycle.v1alpha1.EvictionPodReference': (
        (37, 'name!:text uid!:text'),
    ),
    'lifecycle.v1alpha1.EvictionRequest': (
        (37, 'apiVersion:=lifecycle.k8s.io/v1alpha1 kind:=EvictionRequest metadata:meta.v1.ObjectMeta spec!:lifecycle.v1alpha1.EvictionRequestSpec status:lifecycle.v1alpha1.EvictionRequestStatus'),
    ),
    'lifecycle.v1alpha1.EvictionRequestList': (
        (37, 'apiVersion:=lifecycle.k8s.io/v1alpha1 items!:[lifecycle.v1alpha1.EvictionRequest] kind:=EvictionRequestList metadata:meta.v1.ListMeta'),
    ),
    'lifecycle.v1alpha1.EvictionRequestPodReference': (
        (37, 'name!:text uid!:text'),
    ),
    'lifecycle.v1alpha1.EvictionRequestSpec': (
        (37, 'intent!:text requester!:text target!:lifecycle.v1alpha1.EvictionRequestTarget'),
    ),
    'lifecycle.v1alpha1.EvictionRequestStatus': (
        (37, 'conditions:[meta.v1.Condition] observedGeneration:int64'),
    ),
    'lifecycle.v1alpha1.EvictionRequestTarget': (
        (37, 'pod:lifecycle.v1alpha1.EvictionRequestPodReference'),
    ),
    'lifecycle.v1alpha1.EvictionSpec': (
        (37, 'target!:lifecycle.v1alpha1.EvictionTarget'),
    ),
    'lifecycle.v1alpha1.EvictionStatus': (
        (37, 'conditions:[meta.v1.Condition] observedGeneration:int64 requesters:[lifecycle.v1alpha1.Requester] responders:[lifecycle.v1alpha1.ResponderStatus] targetResponders:[lifecycle.v1alpha1.TargetResponder]'),
    ),
    'lifecycle.v1alpha1.EvictionTarget': (
        (37, 'pod:lifecycle.v1alpha1.EvictionPodReference'),
    ),
    'lifecycle.v1alpha1.Requester': (
        (37, 'intent:text name:text'),
    ),
    'lifecycle.v1alpha1.ResponderStatus': (
        (37, 'completionTime:meta.v1.Time expectedCompletionTime:meta.v1.Time heartbeatTime:meta.v1.Time message:text name:text startTime:meta.v1.Time'),
    ),
    'lifecycle.v1alpha1.TargetResponder': (
        (37, 'name:text priority:int32 state:text'),
    ),
    'networking.v1.IPAddress': (
        (33, 'apiVersion:=networking.k8s.io/v1 kind:=IPAddress metadata:meta.v1.ObjectMeta spec:networking.v1.IPAddressSpec'),
        (36, 'apiVersion:=networking.k8s.io/v1 kind:=IPAddress metadata:meta.v1.ObjectMeta spec!:networking.v1.IPAddressSpec'),
    ),
    'networking.v1.IPAddressList': (
        (33, 'apiVersion:=networking.k8s.io/v1 items!:[networking.v1.IPAddress] kind:=IPAddressList metadata:meta.v1.ListMeta'),
    ),
    'networking.v1.IPAddressSpec': (
        (33, 'parentRef!:networking.v1.ParentReference'),
    ),
    'networking.v1.IngressClassList': 'apiVersion:=networking.k8s.io/v1 items!:[networking.v1.IngressClass] kind:=IngressClassList metadata:meta.v1.ListMeta',
    'networking.v1.IngressList': 'apiVersion:=networking.k8s.io/v1 items!:[networking.v1.Ingress] kind:=IngressList metadata:meta.v1.ListMeta',
    'networking.v1.NetworkPolicyList': 'apiVersion:=networking.k8s.io/v1 items!:[networking.v1.NetworkPolicy] kind:=NetworkPolicyList metadata:meta.v1.ListMeta',
    'networking.v1.ParentReference': (
        (33, 'group:text name!:text namespace:text resource!:text'),
    ),
    'networking.v1.ServiceCIDR': (
        (33, 'apiVersion:=networking.k8s.io/v1 kind:=ServiceCIDR metadata:meta.v1.ObjectMeta spec:networking.v1.ServiceCIDRSpec status:networking.v1.ServiceCIDRStatus'),
    ),
    'networking.v1.ServiceCIDRList': (
        (33, 'apiVersion:=networking.k8s.io/v1 items!:[networking.v1.ServiceCIDR] kind:=ServiceCIDRList metadata:meta.v1.ListMeta'),
    ),
    'networking.v1.ServiceCIDRSpec': (
        (33, 'cidrs:[text]'),
    ),
    'networking.v1.ServiceCIDRStatus': (
        (33, 'conditions:[meta.v1.Condition]'),
    ),
    'networking.v1alpha1.ClusterCIDR': (
        (25, 'apiVersion:=networking.k8s.io/v1alpha1 kind:=ClusterCIDR metadata:meta.v1.ObjectMeta spec:networking.v1alpha1.ClusterCIDRSpec'),
        (29, None),
    ),
    'networking.v1alpha1.ClusterCIDRList': (
        (25, 'apiVersion:=networking.k8s.io/v1alpha1 items!:[networking.v1alpha1.ClusterCIDR] kind:=ClusterCIDRList metadata:meta.v1.ListMeta'),
        (29, None),
    ),
    'networking.v1alpha1.ClusterCIDRSpec': (
        (25, 'ipv4:text ipv6:text nodeSelector:core.v1.NodeSelector perNodeHostBits!:int32'),
        (29, None),
    ),
    'networking.v1alpha1.IPAddress': (
        (27, 'apiVersion:=networking.k8s.io/v1alpha1 kind:=IPAddress metadata:meta.v1.ObjectMeta spec:networking.v1alpha1.IPAddressSpec'),
        (31, None),
    ),
    'networking.v1alpha1.IPAddressList': (
        (27, 'apiVersion:=networking.k8s.io/v1alpha1 items!:[networking.v1alpha1.IPAddress] kind:=IPAddressList metadata:meta.v1.ListMeta'),
        (31, None),
    ),
    'networking.v1alpha1.IPAddressSpec': (
        (27, 'parentRef:networking.v1alpha1.ParentReference'),
        (30, 'parentRef!:networking.v1alpha1.ParentReference'),
        (31, None),
    ),
    'networking.v1alpha1.ParentReference': (
        (27, 'group:text name:text namespace:text resource:text uid:text'),
        (29, 'group:text name:text namespace:text resource:text'),
        (30, 'group:text name!:text namespace:text resource!:text'),
        (31, None),
    ),
    'networking.v1alpha1.ServiceCIDR': (
        (29, 'apiVersion:=networking.k8s.io/v1alpha1 kind:=ServiceCIDR metadata:meta.v1.ObjectMeta spec:networking.v1alpha1.ServiceCIDRSpec status:networking.v1alpha1.ServiceCIDRStatus'),
        (31, None),
    ),
    'networking.v1alpha1.ServiceCIDRList': (
        (29, 'apiVersion:=networking.k8s.io/v1alpha1 items!:[networking.v1alpha1.ServiceCIDR] kind:=ServiceCIDRList metadata:meta.v1.ListMeta'),
        (31, None),
    ),
    'networking.v1alpha1.ServiceCIDRSpec': (
        (29, 'cidrs:[text]'),
        (31, None),
    ),
    'networking.v1alpha1.ServiceCIDRStatus': (
        (29, 'conditions:[meta.v1.Condition]'),
        (31, None),
    ),
    'networking.v1beta1.IPAddress': (
        (31, 'apiVersion:=networking.k8s.io/v1beta1 kind:=IPAddress metadata:meta.v1.ObjectMeta spec:networking.v1beta1.IPAddressSpec'),
        (36, 'apiVersion:=networking.k8s.io/v1beta1 kind:=IPAddress metadata:meta.v1.ObjectMeta spec!:networking.v1beta1.IPAddressSpec'),
        (37, None),
    ),
    'networking.v1beta1.IPAddressList': (
        (31, 'apiVersion:=networking.k8s.io/v1beta1 items!:[networking.v1beta1.IPAddress] kind:=IPAddressList metadata:meta.v1.ListMeta'),
        (37, None),
    ),
    'networking.v1beta1.IPAddressSpec': (
        (31, 'parentRef!:networking.v1beta1.ParentReference'),
        (37, None),
    ),
    'networking.v1beta1.ParentReference': (
        (31, 'group:text name!:text namespace:text resource!:text'),
        (37, None),
    ),
    'networking.v1beta1.ServiceCIDR': (
        (31, 'apiVersion:=networking.k8s.io/v1beta1 kind:=ServiceCIDR metadata:meta.v1.ObjectMeta spec:networking.v1beta1.ServiceCIDRSpec status:networking.v1beta1.ServiceCIDRStatus'),
        (37, None),
    ),
    'networking.v1beta1.ServiceCIDRList': (
        (31, 'apiVersion:=networking.k8s.io/v1beta1 items!:[networking.v1beta1.ServiceCIDR] kind:=ServiceCIDRList metadata:meta.v1.ListMeta'),
        (37, None),
    ),
    'networking.v1beta1.ServiceCIDRSpec': (
        (31, 'cidrs:[text]'),
        (37, None),
    ),
    'networking.v1beta1.ServiceCIDRStatus': (
        (31, 'conditions:[meta.v1.Condition]'),
        (37, None),
    ),
    'node.v1.Overhead': 'podFixed:{api.resource.Quantity}',
    'node.v1.RuntimeClass': 'apiVersion:=node.k8s.io/v1 handler!:text kind:=RuntimeClass metadata:meta.v1.ObjectMeta overhead:node.v1.Overhead scheduling:node.v1.Scheduling',
    'node.v1.RuntimeClassList': 'apiVersion:=node.k8s.io/v1 items!:[node.v1.RuntimeClass] kind:=RuntimeClassList metadata:meta.v1.ListMeta',
    'node.v1.Scheduling': 'nodeSelector:{text} tolerations:[core.v1.Toleration]',
    'policy.v1.Eviction': 'apiVersion:=policy/v1 deleteOptions:meta.v1.DeleteOptions kind:=Eviction metadata:meta.v1.ObjectMeta',
    'policy.v1.PodDisruptionBudgetList': 'apiVersion:=policy/v1 items!:[policy.v1.PodDisruptionBudget] kind:=PodDisruptionBudgetList metadata:meta.v1.ListMeta',
    'rbac.v1.ClusterRoleBindingList': 'apiVersion:=rbac.authorization.k8s.io/v1 items!:[rbac.v1.ClusterRoleBinding] kind:=ClusterRoleBindingList metadata:meta.v1.ListMeta',
    'rbac.v1.ClusterRoleList': 'apiVersion:=rbac.authorization.k8s.io/v1 items!:[rbac.v1.ClusterRole] kind:=ClusterRoleList metadata:meta.v1.ListMeta',
    'rbac.v1.RoleBindingList': 'apiVersion:=rbac.authorization.k8s.io/v1 items!:[rbac.v1.RoleBinding] kind:=RoleBindingList metadata:meta.v1.ListMeta',
    'rbac.v1.RoleList': 'apiVersion:=rbac.authorization.k8s.io/v1 items!:[rbac.v1.Role] kind:=RoleList metadata:meta.v1.ListMeta',
    'resource.v1.AllocatedDeviceStatus': (
        (34, 'conditions:[meta.v1.Condition] data:pkg.runtime.RawExtension device:text driver:text networkData:resource.v1.NetworkDeviceData pool:text shareID:text'),
    ),
    'resource.v1.AllocationResult': (
        (34, 'allocationTimestamp:meta.v1.Time devices:resource.v1.DeviceAllocationResult nodeSelector:core.v1.NodeSelector'),
    ),
    'resource.v1.CELDeviceSelector': (
        (34, 'expression!:text'),
    ),
    'resource.v1.CapacityRequestPolicy': (
        (34, 'default:api.resource.Quantity validRange:resource.v1.CapacityRequestPolicyRange validValues:[api.resource.Quantity]'),
    ),
    'resource.v1.CapacityRequestPolicyRange': (
        (34, 'max:api.resource.Quantity min!:api.resource.Quantity step:api.resource.Quantity'),
    ),
    'resource.v1.CapacityRequirements': (
        (34, 'requests:{api.resource.Quantity}'),
    ),
    'resource.v1.Counter': (
        (34, 'value!:api.resource.Quantity'),
    ),
    'resource.v1.CounterSet': (
        (34, 'counters!:{resource.v1.Counter} name!:text'),
    ),
    'resource.v1.Device': (
        (34, 'allNodes:boolean allowMultipleAllocations:boolean attributes:{resource.v1.DeviceAttribute} bindingConditions:[text] bindingFailureConditions:[text] bindsToNode:boolean capacity:{resource.v1.DeviceCapacity} consumesCounters:[resource.v1.DeviceCounterConsumption] name!:text nodeName:text nodeSelector:core.v1.NodeSelector taints:[resource.v1.DeviceTaint]'),
        (36, 'allNodes:boolean allowMultipleAllocations:boolean attributes:{resource.v1.DeviceAttribute} bindingConditions:[text] bindingFailureConditions:[text] bindsToNode:boolean capacity:{resource.v1.DeviceCapacity} consumesCounters:[resource.v1.DeviceCounterConsumption] name!:text nodeAllocatableResourceMappings:{resource.v1.NodeAllocatableResourceMapping} nodeName:text nodeSelector:core.v1.NodeSelector taints:[resource.v1.DeviceTaint]'),
        (37, 'allNodes:boolean allowMultipleAllocations:boolean attributes:{resource.v1.DeviceAttribute} bindingConditions:[text] bindingFailureConditions:[text] bindsToNode:boolean capacity:{resource.v1.DeviceCapacity} consumesCounters:[resource.v1.DeviceCounterConsumption] name!:text nodeAllocatableResources:{resource.v1.NodeAllocatableResource} nodeName:text nodeSelector:core.v1.NodeSelector taints:[resource.v1.DeviceTaint]'),
    ),
    'resource.v1.DeviceAllocationConfiguration': (
        (34, 'opaque:resource.v1.OpaqueDeviceConfiguration requests:[text] source:text'),
    ),
    'resource.v1.DeviceAllocationResult': (
        (34, 'config:[resource.v1.DeviceAllocationConfiguration] results:[resource.v1.DeviceRequestAllocationResult]'),
    ),
    'resource.v1.DeviceAttribute': (
        (34, 'bool:boolean int:int64 string:text version:text'),
        (36, 'bool:boolean bools:[boolean] int:int64 ints:[int64] string:text strings:[text] version:text versions:[text]'),
    ),
    'resource.v1.DeviceCapacity': (
        (34, 'requestPolicy:resource.v1.CapacityRequestPolicy value!:api.resource.Quantity'),
    ),
    'resource.v1.DeviceClaim': (
        (34, 'config:[resource.v1.DeviceClaimConfiguration] constraints:[resource.v1.DeviceConstraint] requests:[resource.v1.DeviceRequest]'),
    ),
    'resource.v1.DeviceClaimConfiguration': (
        (34, 'opaque:resource.v1.OpaqueDeviceConfiguration requests:[text]'),
    ),
    'resource.v1.DeviceClass': (
        (34, 'apiVersion:=resource.k8s.io/v1 kind:=DeviceClass metadata:meta.v1.ObjectMeta spec:resource.v1.DeviceClassSpec'),
    ),
    'resource.v1.DeviceClassConfiguration': (
        (34, 'opaque:resource.v1.OpaqueDeviceConfiguration'),
    ),
    'resource.v1.DeviceClassList': (
        (34, 'apiVersion:=resource.k8s.io/v1 items!:[resource.v1.DeviceClass] kind:=DeviceClassList metadata:meta.v1.ListMeta'),
    ),
    'resource.v1.DeviceClassSpec': (
        (34, 'config:[resource.v1.DeviceClassConfiguration] extendedResourceName:text selectors:[resource.v1.DeviceSelector]'),
    ),
    'resource.v1.DeviceConstraint': (
        (34, 'distinctAttribute:text matchAttribute:text requests:[text]'),
    ),
    'resource.v1.DeviceCounterConsumption': (
        (34, 'counterSet!:text counters!:{resource.v1.Counter}'),
        (37, 'compatibilityGroups:[text] counterSet!:text counters!:{resource.v1.Counter}'),
    ),
    'resource.v1.DeviceDerivedAttribute': (
        (37, 'expression!:text name!:text'),
    ),
    'resource.v1.DeviceRequest': (
        (34, 'exactly:resource.v1.ExactDeviceRequest firstAvailable:[resource.v1.DeviceSubRequest] name!:text'),
    ),
    'resource.v1.DeviceRequestAllocationResult': (
        (34, 'adminAccess:boolean bindingConditions:[text] bindingFailureConditions:[text] consumedCapacity:{api.resource.Quantity} device:text driver:text pool:text request:text shareID:text tolerations:[resource.v1.DeviceToleration]'),
        (37, 'adminAccess:boolean bindingConditions:[text] bindingFailureConditions:[text] consumedCapacity:{api.resource.Quantity} device:text driver:text pool:text request:text shareID:text skipNodeOperations:[text] tolerations:[resource.v1.DeviceToleration]'),
    ),
    'resource.v1.DeviceSelector': (
        (34, 'cel:resource.v1.CELDeviceSelector'),
    ),
    'resource.v1.DeviceSubRequest': (
        (34, 'allocationMode:text capacity:resource.v1.CapacityRequirements count:int64 deviceClassName!:text name!:text selectors:[resource.v1.DeviceSelector] tolerations:[resource.v1.DeviceToleration]'),
        (37, 'allocationMode:text capacity:resource.v1.CapacityRequirements count:int64 derivedAttributes:[resource.v1.DeviceDerivedAttribute] deviceClassName!:text name!:text selectors:[resource.v1.DeviceSelector] tolerations:[resource.v1.DeviceToleration]'),
    ),
    'resource.v1.DeviceTaint': (
        (34, 'effect!:text key!:text timeAdded:meta.v1.Time value:text'),
    ),
    'resource.v1.DeviceTaintRule': (
        (37, 'apiVersion:=resource.k8s.io/v1 kind:=DeviceTaintRule metadata:meta.v1.ObjectMeta spec!:resource.v1.DeviceTaintRuleSpec status:resource.v1.DeviceTaintRuleStatus'),
    ),
    'resource.v1.DeviceTaintRuleList': (
        (37, 'apiVersion:=resource.k8s.io/v1 items!:[resource.v1.DeviceTaintRule] kind:=DeviceTaintRuleList metadata:meta.v1.ListMeta'),
    ),
    'resource.v1.DeviceTaintRuleSpec': (
        (37, 'deviceSelector:resource.v1.DeviceTaintSelector taint!:resource.v1.DeviceTaint'),
    ),
    'resource.v1.DeviceTaintRuleStatus': (
        (37, 'conditions:[meta.v1.Condition]'),
    ),
    'resource.v1.DeviceTaintSelector': (
        (37, 'device:text driver:text pool:text'),
    ),
    'resource.v1.DeviceToleration': (
        (34, 'effect:text key:text operator:text tolerationSeconds:int64 value:text'),
    ),
    'resource.v1.ExactDeviceRequest': (
        (34, 'adminAccess:boolean allocationMode:text capacity:resource.v1.CapacityRequirements count:int64 deviceClassName!:text selectors:[resource.v1.DeviceSelector] tolerations:[resource.v1.DeviceToleration]'),
        (37, 'adminAccess:boolean allocationMode:text capacity:resource.v1.CapacityRequirements count:int64 derivedAttributes:[resource.v1.DeviceDerivedAttribute] deviceClassName!:text selectors:[resource.v1.DeviceSelector] tolerations:[resource.v1.DeviceToleration]'),
    ),
    'resource.v1.NetworkDeviceData': (
        (34, 'hardwareAddress:text interfaceName:text ips:[text]'),
    ),
    'resource.v1.NodeAllocatableMapping': (
        (37, 'capacityKey:text capacityMultiplier:api.resource.Quantity deviceMultiplier:api.resource.Quantity'),
    ),
    'resource.v1.NodeAllocatableOverhead': (
        (37, 'perContainer:api.resource.Quantity perPod:api.resource.Quantity'),
    ),
    'resource.v1.NodeAllocatableResource': (
        (37, 'mapping:resource.v1.NodeAllocatableMapping overhead:resource.v1.NodeAllocatableOverhead'),
    ),
    'resource.v1.NodeAllocatableResourceMapping': (
        (36, 'allocationMultiplier:api.resource.Quantity capacityKey:text'),
        (37, None),
    ),
    'resource.v1.OpaqueDeviceConfiguration': (
        (34, 'driver!:text parameters!:pkg.runtime.RawExtension'),
    ),
    'resource.v1.ResourceClaim': (
        (34, 'apiVersion:=resource.k8s.io/v1 kind:=ResourceClaim metadata:meta.v1.ObjectMeta spec:resource.v1.ResourceClaimSpec status:resource.v1.ResourceClaimStatus'),
    ),
    'resource.v1.ResourceClaimConsumerReference': (
        (34, 'apiGroup:text name:text resource:text uid:text'),
    ),
    'resource.v1.ResourceClaimList': (
        (34, 'apiVersion:=resource.k8s.io/v1 items!:[resource.v1.ResourceClaim] kind:=ResourceClaimList metadata:meta.v1.ListMeta'),
    ),
    'resource.v1.ResourceClaimSpec': (
        (34, 'devices:resource.v1.DeviceClaim'),
    ),
    'resource.v1.ResourceClaimStatus': (
        (34, 'allocation:resource.v1.AllocationResult devices:[resource.v1.AllocatedDeviceStatus] reservedFor:[resource.v1.ResourceClaimConsumerReference]'),
    ),
    'resource.v1.ResourceClaimTemplate': (
        (34, 'apiVersion:=resource.k8s.io/v1 kind:=ResourceClaimTemplate metadata:meta.v1.ObjectMeta spec:resource.v1.ResourceClaimTemplateSpec'),
    ),
    'resource.v1.ResourceClaimTemplateList': (
        (34, 'apiVersion:=resource.k8s.io/v1 items!:[resource.v1.ResourceClaimTemplate] kind:=ResourceClaimTemplateList metadata:meta.v1.ListMeta'),
    ),
    'resource.v1.ResourceClaimTemplateSpec': (
        (34, 'metadata:meta.v1.ObjectMeta spec:resource.v1.ResourceClaimSpec'),
    ),
    'resource.v1.ResourcePool': (
        (34, 'generation!:int64 name!:text resourceSliceCount!:int64'),
    ),
    'resource.v1.ResourceSlice': (
        (34, 'apiVersion:=resource.k8s.io/v1 kind:=ResourceSlice metadata:meta.v1.ObjectMeta spec!:resource.v1.ResourceSliceSpec'),
    ),
    'resource.v1.ResourceSliceList': (
        (34, 'apiVersion:=resource.k8s.io/v1 items!:[resource.v1.ResourceSlice] kind:=ResourceSliceList metadata:meta.v1.ListMeta'),
    ),
    'resource.v1.ResourceSliceSpec': (
        (34, 'allNodes:boolean devices:[resource.v1.Device] driver!:text nodeName:text nodeSelector:core.v1.NodeSelector perDeviceNodeSelection:boolean pool!:resource.v1.ResourcePool sharedCounters:[resource.v1.CounterSet]'),
        (37, 'allNodes:boolean devices:[resource.v1.Device] driver!:text nodeName:text nodeSelector:core.v1.NodeSelector partitionTypeAttribute:text perDeviceNodeSelection:boolean pool!:resource.v1.ResourcePool sharedCounters:[resource.v1.CounterSet] skipNodeOperations:[text]'),
    ),
    'resource.v1alpha1.AllocationResult': (
        (26, 'availableOnNodes:core.v1.NodeSelector resourceHandle:text shareable:boolean'),
        (27, None),
    ),
    'resource.v1alpha1.PodScheduling': (
        (26, 'apiVersion:=resource.k8s.io/v1alpha1 kind:=PodScheduling metadata:meta.v1.ObjectMeta spec!:resource.v1alpha1.PodSchedulingSpec status:resource.v1alpha1.PodSchedulingStatus'),
        (27, None),
    ),
    'resource.v1alpha1.PodSchedulingList': (
        (26, 'apiVersion:=resource.k8s.io/v1alpha1 items!:[resource.v1alpha1.PodScheduling] kind:=PodSchedulingList metadata:meta.v1.ListMeta'),
        (27, None),
    ),
    'resource.v1alpha1.PodSchedulingSpec': (
        (26, 'potentialNodes:[text] selectedNode:text'),
        (27, None),
    ),
    'resource.v1alpha1.PodSchedulingStatus': (
        (26, 'resourceClaims:[resource.v1alpha1.ResourceClaimSchedulingStatus]'),
        (27, None),
    ),
    'resource.v1alpha1.ResourceClaim': (
        (26, 'apiVersion:=resource.k8s.io/v1alpha1 kind:=ResourceClaim metadata:meta.v1.ObjectMeta spec!:resource.v1alpha1.ResourceClaimSpec status:resource.v1alpha1.ResourceClaimStatus'),
        (27, None),
    ),
    'resource.v1alpha1.ResourceClaimConsumerReference': (
        (26, 'apiGroup:text name:text resource:text uid:text'),
        (27, None),
    ),
    'resource.v1alpha1.ResourceClaimList': (
        (26, 'apiVersion:=resource.k8s.io/v1alpha1 items!:[resource.v1alpha1.ResourceClaim] kind:=ResourceClaimList metadata:meta.v1.ListMeta'),
        (27, None),
    ),
    'resource.v1alpha1.ResourceClaimParametersReference': (
        (26, 'apiGroup:text kind!:text name!:text'),
        (27, None),
    ),
    'resource.v1alpha1.ResourceClaimSchedulingStatus': (
        (26, 'name:text unsuitableNodes:[text]'),
        (27, None),
    ),
    'resource.v1alpha1.ResourceClaimSpec': (
        (26, 'allocationMode:text parametersRef:resource.v1alpha1.ResourceClaimParametersReference resourceClassName!:text'),
        (27, None),
    ),
    'resource.v1alpha1.ResourceClaimStatus': (
        (26, 'allocation:resource.v1alpha1.AllocationResult deallocationRequested:boolean driverName:text reservedFor:[resource.v1alpha1.ResourceClaimConsumerReference]'),
        (27, None),
    ),
    'resource.v1alpha1.ResourceClaimTemplate': (
        (26, 'apiVersion:=resource.k8s.io/v1alpha1 kind:=ResourceClaimTemplate metadata:meta.v1.ObjectMeta spec!:resource.v1alpha1.ResourceClaimTemplateSpec'),
        (27, None),
    ),
    'resource.v1alpha1.ResourceClaimTemplateList': (
        (26, 'apiVersion:=resource.k8s.io/v1alpha1 items!:[resource.v1alpha1.ResourceClaimTemplate] kind:=ResourceClaimTemplateList metadata:meta.v1.ListMeta'),
        (27, None),
    ),
    'resource.v1alpha1.ResourceClaimTemplateSpec': (
        (26, 'metadata:meta.v1.ObjectMeta spec!:resource.v1alpha1.ResourceClaimSpec'),
        (27, None),
    ),
    'resource.v1alpha1.ResourceClass': (
        (26, 'apiVersion:=resource.k8s.io/v1alpha1 driverName!:text kind:=ResourceClass metadata:meta.v1.ObjectMeta parametersRef:resource.v1alpha1.ResourceClassParametersReference suitableNodes:core.v1.NodeSelector'),
        (27, None),
    ),
    'resource.v1alpha1.ResourceClassList': (
        (26, 'apiVersion:=resource.k8s.io/v1alpha1 items!:[resource.v1alpha1.ResourceClass] kind:=ResourceClassList metadata:meta.v1.ListMeta'),
        (27, None),
    ),
    'resource.v1alpha1.ResourceClassParametersReference': (
        (26, 'apiGroup:text kind!:text name!:text namespace:text'),
        (27, None),
    ),
    'resource.v1alpha2.AllocationResult': (
        (27, 'availableOnNodes:core.v1.NodeSelector resourceHandles:[resource.v1alpha2.ResourceHandle] shareable:boolean'),
        (31, None),
    ),
    'resource.v1alpha2.DriverAllocationResult': (
        (30, 'namedResources:resource.v1alpha2.NamedResourcesAllocationResult vendorRequestParameters:pkg.runtime.RawExtension'),
        (31, None),
    ),
    'resource.v1alpha2.DriverRequests': (
        (30, 'driverName:text requests:[resource.v1alpha2.ResourceRequest] vendorParameters:pkg.runtime.RawExtension'),
        (31, None),
    ),
    'resource.v1alpha2.NamedResourcesAllocationResult': (
        (30, 'name:text'),
        (31, None),
    ),
    'resource.v1alpha2.NamedResourcesAttribute': (
        (30, 'bool:boolean int:int64 intSlice:resource.v1alpha2.NamedResourcesIntSlice name!:text quantity:api.resource.Quantity string:text stringSlice:resource.v1alpha2.NamedResourcesStringSlice version:text'),
        (31, None),
    ),
    'resource.v1alpha2.NamedResourcesFilter': (
        (30, 'selector!:text'),
        (31, None),
    ),
    'resource.v1alpha2.NamedResourcesInstance': (
        (30, 'attributes:[resource.v1alpha2.NamedResourcesAttribute] name!:text'),
        (31, None),
    ),
    'resource.v1alpha2.NamedResourcesIntSlice': (
        (30, 'ints!:[int64]'),
        (31, None),
    ),
    'resource.v1alpha2.NamedResourcesRequest': (
        (30, 'selector!:text'),
        (31, None),
    ),
    'resource.v1alpha2.NamedResourcesResources': (
        (30, 'instances!:[resource.v1alpha2.NamedResourcesInstance]'),
        (31, None),
    ),
    'resource.v1alpha2.NamedResourcesStringSlice': (
        (30, 'strings!:[text]'),
        (31, None),
    ),
    'resource.v1alpha2.PodSchedulingContext': (
        (27, 'apiVersion:=resource.k8s.io/v1alpha2 kind:=PodSchedulingContext metadata:meta.v1.ObjectMeta spec!:resource.v1alpha2.PodSchedulingContextSpec status:resource.v1alpha2.PodSchedulingContextStatus'),
        (31, None),
    ),
    'resource.v1alpha2.PodSchedulingContextList': (
        (27, 'apiVersion:=resource.k8s.io/v1alpha2 items!:[resource.v1alpha2.PodSchedulingContext] kind:=PodSchedulingContextList metadata:meta.v1.ListMeta'),
        (31, None),
    ),
    'resource.v1alpha2.PodSchedulingContextSpec': (
        (27, 'potentialNodes:[text] selectedNode:text'),
        (31, None),
    ),
    'resource.v1alpha2.PodSchedulingContextStatus': (
        (27, 'resourceClaims:[resource.v1alpha2.ResourceClaimSchedulingStatus]'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceClaim': (
        (27, 'apiVersion:=resource.k8s.io/v1alpha2 kind:=ResourceClaim metadata:meta.v1.ObjectMeta spec!:resource.v1alpha2.ResourceClaimSpec status:resource.v1alpha2.ResourceClaimStatus'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceClaimConsumerReference': (
        (27, 'apiGroup:text name:text resource:text uid:text'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceClaimList': (
        (27, 'apiVersion:=resource.k8s.io/v1alpha2 items!:[resource.v1alpha2.ResourceClaim] kind:=ResourceClaimList metadata:meta.v1.ListMeta'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceClaimParameters': (
        (30, 'apiVersion:=resource.k8s.io/v1alpha2 driverRequests:[resource.v1alpha2.DriverRequests] generatedFrom:resource.v1alpha2.ResourceClaimParametersReference kind:=ResourceClaimParameters metadata:meta.v1.ObjectMeta shareable:boolean'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceClaimParametersList': (
        (30, 'apiVersion:=resource.k8s.io/v1alpha2 items!:[resource.v1alpha2.ResourceClaimParameters] kind:=ResourceClaimParametersList metadata:meta.v1.ListMeta'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceClaimParametersReference': (
        (27, 'apiGroup:text kind!:text name!:text'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceClaimSchedulingStatus': (
        (27, 'name:text unsuitableNodes:[text]'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceClaimSpec': (
        (27, 'allocationMode:text parametersRef:resource.v1alpha2.ResourceClaimParametersReference resourceClassName!:text'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceClaimStatus': (
        (27, 'allocation:resource.v1alpha2.AllocationResult deallocationRequested:boolean driverName:text reservedFor:[resource.v1alpha2.ResourceClaimConsumerReference]'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceClaimTemplate': (
        (27, 'apiVersion:=resource.k8s.io/v1alpha2 kind:=ResourceClaimTemplate metadata:meta.v1.ObjectMeta spec!:resource.v1alpha2.ResourceClaimTemplateSpec'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceClaimTemplateList': (
        (27, 'apiVersion:=resource.k8s.io/v1alpha2 items!:[resource.v1alpha2.ResourceClaimTemplate] kind:=ResourceClaimTemplateList metadata:meta.v1.ListMeta'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceClaimTemplateSpec': (
        (27, 'metadata:meta.v1.ObjectMeta spec!:resource.v1alpha2.ResourceClaimSpec'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceClass': (
        (27, 'apiVersion:=resource.k8s.io/v1alpha2 driverName!:text kind:=ResourceClass metadata:meta.v1.ObjectMeta parametersRef:resource.v1alpha2.ResourceClassParametersReference suitableNodes:core.v1.NodeSelector'),
        (30, 'apiVersion:=resource.k8s.io/v1alpha2 driverName!:text kind:=ResourceClass metadata:meta.v1.ObjectMeta parametersRef:resource.v1alpha2.ResourceClassParametersReference structuredParameters:boolean suitableNodes:core.v1.NodeSelector'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceClassList': (
        (27, 'apiVersion:=resource.k8s.io/v1alpha2 items!:[resource.v1alpha2.ResourceClass] kind:=ResourceClassList metadata:meta.v1.ListMeta'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceClassParameters': (
        (30, 'apiVersion:=resource.k8s.io/v1alpha2 filters:[resource.v1alpha2.ResourceFilter] generatedFrom:resource.v1alpha2.ResourceClassParametersReference kind:=ResourceClassParameters metadata:meta.v1.ObjectMeta vendorParameters:[resource.v1alpha2.VendorParameters]'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceClassParametersList': (
        (30, 'apiVersion:=resource.k8s.io/v1alpha2 items!:[resource.v1alpha2.ResourceClassParameters] kind:=ResourceClassParametersList metadata:meta.v1.ListMeta'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceClassParametersReference': (
        (27, 'apiGroup:text kind!:text name!:text namespace:text'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceFilter': (
        (30, 'driverName:text namedResources:resource.v1alpha2.NamedResourcesFilter'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceHandle': (
        (27, 'data:text driverName:text'),
        (30, 'data:text driverName:text structuredData:resource.v1alpha2.StructuredResourceHandle'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceRequest': (
        (30, 'namedResources:resource.v1alpha2.NamedResourcesRequest vendorParameters:pkg.runtime.RawExtension'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceSlice': (
        (30, 'apiVersion:=resource.k8s.io/v1alpha2 driverName!:text kind:=ResourceSlice metadata:meta.v1.ObjectMeta namedResources:resource.v1alpha2.NamedResourcesResources nodeName:text'),
        (31, None),
    ),
    'resource.v1alpha2.ResourceSliceList': (
        (30, 'apiVersion:=resource.k8s.io/v1alpha2 items!:[resource.v1alpha2.ResourceSlice] kind:=ResourceSliceList metadata:meta.v1.ListMeta'),
        (31, None),
    ),
    'resource.v1alpha2.StructuredResourceHandle': (
        (30, 'nodeName:text results:[resource.v1alpha2.DriverAllocationResult] vendorClaimParameters:pkg.runtime.RawExtension vendorClassParameters:pkg.runtime.RawExtension'),
        (31, None),
    ),
    'resource.v1alpha2.VendorParameters': (
        (30, 'driverName:text parameters:pkg.runtime.RawExtension'),
        (31, None),
    ),
    'resource.v1alpha3.AllocatedDeviceStatus': (
        (32, 'conditions:[meta.v1.Condition] data:pkg.runtime.RawExtension device:text driver:text networkData:resource.v1alpha3.NetworkDeviceData pool:text'),
        (34, None),
    ),
    'resource.v1alpha3.AllocationResult': (
        (31, 'controller:text devices:resource.v1alpha3.DeviceAllocationResult nodeSelector:core.v1.NodeSelector'),
        (32, 'devices:resource.v1alpha3.DeviceAllocationResult nodeSelector:core.v1.NodeSelector'),
        (34, None),
    ),
    'resource.v1alpha3.BasicDevice': (
        (31, 'attributes:{resource.v1alpha3.DeviceAttribute} capacity:{api.resource.Quantity}'),
        (33, 'allNodes:boolean attributes:{resource.v1alpha3.DeviceAttribute} capacity:{api.resource.Quantity} consumesCounters:[resource.v1alpha3.DeviceCounterConsumption] nodeName:text nodeSelector:core.v1.NodeSelector taints:[resource.v1alpha3.DeviceTaint]'),
        (34, None),
    ),
    'resource.v1alpha3.CELDeviceSelector': (
        (31, 'expression!:text'),
        (35, None),
    ),
    'resource.v1alpha3.Counter': (
        (33, 'value!:api.resource.Quantity'),
        (34, None),
    ),
    'resource.v1alpha3.CounterSet': (
        (33, 'counters!:{resource.v1alpha3.Counter} name!:text'),
        (34, None),
    ),
    'resource.v1alpha3.Device': (
        (31, 'basic:resource.v1alpha3.BasicDevice name!:text'),
        (34, None),
    ),
    'resource.v1alpha3.DeviceAllocationConfiguration': (
        (31, 'opaque:resource.v1alpha3.OpaqueDeviceConfiguration requests:[text] source:text'),
        (34, None),
    ),
    'resource.v1alpha3.DeviceAllocationResult': (
        (31, 'config:[resource.v1alpha3.DeviceAllocationConfiguration] results:[resource.v1alpha3.DeviceRequestAllocationResult]'),
        (34, None),
    ),
    'resource.v1alpha3.DeviceAttribute': (
        (31, 'bool:boolean int:int64 string:text version:text'),
        (34, None),
    ),
    'resource.v1alpha3.DeviceClaim': (
        (31, 'config:[resource.v1alpha3.DeviceClaimConfiguration] constraints:[resource.v1alpha3.DeviceConstraint] requests:[resource.v1alpha3.DeviceRequest]'),
        (34, None),
    ),
    'resource.v1alpha3.DeviceClaimConfiguration': (
        (31, 'opaque:resource.v1alpha3.OpaqueDeviceConfiguration requests:[text]'),
        (34, None),
    ),
    'resource.v1alpha3.DeviceClass': (
        (31, 'apiVersion:=resource.k8s.io/v1alpha3 kind:=DeviceClass metadata:meta.v1.ObjectMeta spec!:resource.v1alpha3.DeviceClassSpec'),
        (34, None),
    ),
    'resource.v1alpha3.DeviceClassConfiguration': (
        (31, 'opaque:resource.v1alpha3.OpaqueDeviceConfiguration'),
        (34, None),
    ),
    'resource.v1alpha3.DeviceClassList': (
        (31, 'apiVersion:=resource.k8s.io/v1alpha3 items!:[resource.v1alpha3.DeviceClass] kind:=DeviceClassList metadata:meta.v1.ListMeta'),
        (34, None),
    ),
    'resource.v1alpha3.DeviceClassSpec': (
        (31, 'config:[resource.v1alpha3.DeviceClassConfiguration] selectors:[resource.v1alpha3.DeviceSelector] suitableNodes:core.v1.NodeSelector'),
        (32, 'config:[resource.v1alpha3.DeviceClassConfiguration] selectors:[resource.v1alpha3.DeviceSelector]'),
        (34, None),
    ),
    'resource.v1alpha3.DeviceConstraint': (
        (31, 'matchAttribute:text requests:[text]'),
        (34, None),
    ),
    'resource.v1alpha3.DeviceCounterConsumption': (
        (33, 'counterSet!:text counters!:{resource.v1alpha3.Counter}'),
        (34, None),
    ),
    'resource.v1alpha3.DeviceRequest': (
        (31, 'adminAccess:boolean allocationMode:text count:int64 deviceClassName!:text name!:text selectors:[resource.v1alpha3.DeviceSelector]'),
        (33, 'adminAccess:boolean allocationMode:text count:int64 deviceClassName:text firstAvailable:[resource.v1alpha3.DeviceSubRequest] name!:text selectors:[resource.v1alpha3.DeviceSelector] tolerations:[resource.v1alpha3.DeviceToleration]'),
        (34, None),
    ),
    'resource.v1alpha3.DeviceRequestAllocationResult': (
        (31, 'device:text driver:text pool:text request:text'),
        (32, 'adminAccess:boolean device:text driver:text pool:text request:text'),
        (33, 'adminAccess:boolean device:text driver:text pool:text request:text tolerations:[resource.v1alpha3.DeviceToleration]'),
        (34, None),
    ),
    'resource.v1alpha3.DeviceSelector': (
        (31, 'cel:resource.v1alpha3.CELDeviceSelector'),
        (35, None),
    ),
    'resource.v1alpha3.DeviceSubRequest': (
        (33, 'allocationMode:text count:int64 deviceClassName!:text name!:text selectors:[resource.v1alpha3.DeviceSelector] tolerations:[resource.v1alpha3.DeviceToleration]'),
        (34, None),
    ),
    'resource.v1alpha3.DeviceTaint': (
        (33, 'effect!:text key!:text timeAdded:meta.v1.Time value:text'),
    ),
    'resource.v1alpha3.DeviceTaintRule': (
        (33, 'apiVersion:=resource.k8s.io/v1alpha3 kind:=DeviceTaintRule metadata:meta.v1.ObjectMeta spec!:resource.v1alpha3.DeviceTaintRuleSpec'),
        (35, 'apiVersion:=resource.k8s.io/v1alpha3 kind:=DeviceTaintRule metadata:meta.v1.ObjectMeta spec!:resource.v1alpha3.DeviceTaintRuleSpec status:resource.v1alpha3.DeviceTaintRuleStatus'),
    ),
    'resource.v1alpha3.DeviceTaintRuleList': (
        (33, 'apiVersion:=resource.k8s.io/v1alpha3 items!:[resource.v1alpha3.DeviceTaintRule] kind:=DeviceTaintRuleList metadata:meta.v1.ListMeta'),
    ),
    'resource.v1alpha3.DeviceTaintRuleSpec': (
        (33, 'deviceSelector:resource.v1alpha3.DeviceTaintSelector taint!:resource.v1alpha3.DeviceTaint'),
    ),
    'resource.v1alpha3.DeviceTaintRuleStatus': (
        (35, 'conditions:[meta.v1.Condition]'),
    ),
    'resource.v1alpha3.DeviceTaintSelector': (
        (33, 'device:text deviceClassName:text driver:text pool:text selectors:[resource.v1alpha3.DeviceSelector]'),
        (35, 'device:text driver:text pool:text'),
    ),
    'resource.v1alpha3.DeviceToleration': (
        (33, 'effect:text key:text operator:text tolerationSeconds:int64 value:text'),
        (34, None),
    ),
    'resource.v1alpha3.NetworkDeviceData': (
        (32, 'hardwareAddress:text interfaceName:text ips:[text]'),
        (34, None),
    ),
    'resource.v1alpha3.OpaqueDeviceConfiguration': (
        (31, 'driver!:text parameters!:pkg.runtime.RawExtension'),
        (34, None),
    ),
    'resource.v1alpha3.PartitionTypeStatus': (
        (37, 'allocatable:int32 attribute:text total:int32 type:text'),
    ),
    'resource.v1alpha3.PodSchedulingContext': (
        (31, 'apiVersion:=resource.k8s.io/v1alpha3 kind:=PodSchedulingContext metadata:meta.v1.ObjectMeta spec!:resource.v1alpha3.PodSchedulingContextSpec status:resource.v1alpha3.PodSchedulingContextStatus'),
        (32, None),
    ),
    'resource.v1alpha3.PodSchedulingContextList': (
        (31, 'apiVersion:=resource.k8s.io/v1alpha3 items!:[resource.v1alpha3.PodSchedulingContext] kind:=PodSchedulingContextList metadata:meta.v1.ListMeta'),
        (32, None),
    ),
    'resource.v1alpha3.PodSchedulingContextSpec': (
        (31, 'potentialNodes:[text] selectedNode:text'),
        (32, None),
    ),
    'resource.v1alpha3.PodSchedulingContextStatus': (
        (31, 'resourceClaims:[resource.v1alpha3.ResourceClaimSchedulingStatus]'),
        (32, None),
    ),
    'resource.v1alpha3.PoolStatus': (
        (36, 'allocatedDevices:int32 availableDevices:int32 driver:text generation:int64 nodeName:text poolName:text resourceSliceCount:int32 totalDevices:int32 unavailableDevices:int32 validationError:text'),
        (37, 'allocatedDevices:int32 availableDevices:int32 driver:text generation:int64 nodeName:text partitionSummary:[resource.v1alpha3.PartitionTypeStatus] poolName:text resourceSliceCount:int32 shareableSummary:resource.v1alpha3.ShareableSummaryStatus totalDevices:int32 unavailableDevices:int32 validationError:text'),
    ),
    'resource.v1alpha3.ResourceClaim': (
        (31, 'apiVersion:=resource.k8s.io/v1alpha3 kind:=ResourceClaim metadata:meta.v1.ObjectMeta spec!:resource.v1alpha3.ResourceClaimSpec status:resource.v1alpha3.ResourceClaimStatus'),
        (34, None),
    ),
    'resource.v1alpha3.ResourceClaimConsumerReference': (
        (31, 'apiGroup:text name:text resource:text uid:text'),
        (34, None),
    ),
    'resource.v1alpha3.ResourceClaimList': (
        (31, 'apiVersion:=resource.k8s.io/v1alpha3 items!:[resource.v1alpha3.ResourceClaim] kind:=ResourceClaimList metadata:meta.v1.ListMeta'),
        (34, None),
    ),
    'resource.v1alpha3.ResourceClaimSchedulingStatus': (
        (31, 'name:text unsuitableNodes:[text]'),
        (32, None),
    ),
    'resource.v1alpha3.ResourceClaimSpec': (
        (31, 'controller:text devices:resource.v1alpha3.DeviceClaim'),
        (32, 'devices:resource.v1alpha3.DeviceClaim'),
        (34, None),
    ),
    'resource.v1alpha3.ResourceClaimStatus': (
        (31, 'allocation:resource.v1alpha3.AllocationResult deallocationRequested:boolean reservedFor:[resource.v1alpha3.ResourceClaimConsumerReference]'),
        (32, 'allocation:resource.v1alpha3.AllocationResult devices:[resource.v1alpha3.AllocatedDeviceStatus] reservedFor:[resource.v1alpha3.ResourceClaimConsumerReference]'),
        (34, None),
    ),
    'resource.v1alpha3.ResourceClaimTemplate': (
        (31, 'apiVersion:=resource.k8s.io/v1alpha3 kind:=ResourceClaimTemplate metadata:meta.v1.ObjectMeta spec!:resource.v1alpha3.ResourceClaimTemplateSpec'),
        (34, None),
    ),
    'resource.v1alpha3.ResourceClaimTemplateList': (
        (31, 'apiVersion:=resource.k8s.io/v1alpha3 items!:[resource.v1alpha3.ResourceClaimTemplate] kind:=ResourceClaimTemplateList metadata:meta.v1.ListMeta'),
        (34, None),
    ),
    'resource.v1alpha3.ResourceClaimTemplateSpec': (
        (31, 'metadata:meta.v1.ObjectMeta spec!:resource.v1alpha3.ResourceClaimSpec'),
        (34, None),
    ),
    'resource.v1alpha3.ResourcePool': (
        (31, 'generation!:int64 name!:text resourceSliceCount!:int64'),
        (34, None),
    ),
    'resource.v1alpha3.ResourcePoolStatusRequest': (
        (36, 'apiVersion:=resource.k8s.io/v1alpha3 kind:=ResourcePoolStatusRequest metadata!:meta.v1.ObjectMeta spec!:resource.v1alpha3.ResourcePoolStatusRequestSpec status:resource.v1alpha3.ResourcePoolStatusRequestStatus'),
    ),
    'resource.v1alpha3.ResourcePoolStatusRequestList': (
        (36, 'apiVersion:=resource.k8s.io/v1alpha3 items!:[resource.v1alpha3.ResourcePoolStatusRequest] kind:=ResourcePoolStatusRequestList metadata:meta.v1.ListMeta'),
    ),
    'resource.v1alpha3.ResourcePoolStatusRequestSpec': (
        (36, 'driver!:text limit:int32 poolName:text'),
        (37, 'defaultPartitionTypeAttribute:text driver!:text limit:int32 poolName:text'),
    ),
    'resource.v1alpha3.ResourcePoolStatusRequestStatus': (
        (36, 'conditions:[meta.v1.Condition] poolCount:int32 pools:[resource.v1alpha3.PoolStatus]'),
    ),
    'resource.v1alpha3.ResourceSlice': (
        (31, 'apiVersion:=resource.k8s.io/v1alpha3 kind:=ResourceSlice metadata:meta.v1.ObjectMeta spec!:resource.v1alpha3.ResourceSliceSpec'),
        (34, None),
    ),
    'resource.v1alpha3.ResourceSliceList': (
        (31, 'apiVersion:=resource.k8s.io/v1alpha3 items!:[resource.v1alpha3.ResourceSlice] kind:=ResourceSliceList listMeta:meta.v1.ListMeta'),
        (32, 'apiVersion:=resource.k8s.io/v1alpha3 items!:[resource.v1alpha3.ResourceSlice] kind:=ResourceSliceList metadata:meta.v1.ListMeta'),
        (34, None),
    ),
    'resource.v1alpha3.ResourceSliceSpec': (
        (31, 'allNodes:boolean devices:[resource.v1alpha3.Device] driver!:text nodeName:text nodeSelector:core.v1.NodeSelector pool!:resource.v1alpha3.ResourcePool'),
        (33, 'allNodes:boolean devices:[resource.v1alpha3.Device] driver!:text nodeName:text nodeSelector:core.v1.NodeSelector perDeviceNodeSelection:boolean pool!:resource.v1alpha3.ResourcePool sharedCounters:[resource.v1alpha3.CounterSet]'),
        (34, None),
    ),
    'resource.v1alpha3.ShareableCapacityStatus': (
        (37, 'available:api.resource.Quantity consumed:api.resource.Quantity name:text total:api.resource.Quantity'),
    ),
    'resource.v1alpha3.ShareableSummaryStatus': (
        (37, 'capacity:[resource.v1alpha3.ShareableCapacityStatus] fullyAvailableDevices:int32 partiallyAvailableDevices:int32'),
    ),
    'resource.v1beta1.AllocatedDeviceStatus': (
        (32, 'conditions:[meta.v1.Condition] data:pkg.runtime.RawExtension device:text driver:text networkData:resource.v1beta1.NetworkDeviceData pool:text'),
        (34, 'conditions:[meta.v1.Condition] data:pkg.runtime.RawExtension device:text driver:text networkData:resource.v1beta1.NetworkDeviceData pool:text shareID:text'),
    ),
    'resource.v1beta1.AllocationResult': (
        (32, 'devices:resource.v1beta1.DeviceAllocationResult nodeSelector:core.v1.NodeSelector'),
        (34, 'allocationTimestamp:meta.v1.Time devices:resource.v1beta1.DeviceAllocationResult nodeSelector:core.v1.NodeSelector'),
    ),
    'resource.v1beta1.BasicDevice': (
        (32, 'attributes:{resource.v1beta1.DeviceAttribute} capacity:{resource.v1beta1.DeviceCapacity}'),
        (33, 'allNodes:boolean attributes:{resource.v1beta1.DeviceAttribute} capacity:{resource.v1beta1.DeviceCapacity} consumesCounters:[resource.v1beta1.DeviceCounterConsumption] nodeName:text nodeSelector:core.v1.NodeSelector taints:[resource.v1beta1.DeviceTaint]'),
        (34, 'allNodes:boolean allowMultipleAllocations:boolean attributes:{resource.v1beta1.DeviceAttribute} bindingConditions:[text] bindingFailureConditions:[text] bindsToNode:boolean capacity:{resource.v1beta1.DeviceCapacity} consumesCounters:[resource.v1beta1.DeviceCounterConsumption] nodeName:text nodeSelector:core.v1.NodeSelector taints:[resource.v1beta1.DeviceTaint]'),
        (36, 'allNodes:boolean allowMultipleAllocations:boolean attributes:{resource.v1beta1.DeviceAttribute} bindingConditions:[text] bindingFailureConditions:[text] bindsToNode:boolean capacity:{resource.v1beta1.DeviceCapacity} consumesCounters:[resource.v1beta1.DeviceCounterConsumption] nodeAllocatableResourceMappings:{resource.v1beta1.NodeAllocatableResourceMapping} nodeName:text nodeSelector:core.v1.NodeSelector taints:[resource.v1beta1.DeviceTaint]'),
        (37, 'allNodes:boolean allowMultipleAllocations:boolean attributes:{resource.v1beta1.DeviceAttribute} bindingConditions:[text] bindingFailureConditions:[text] bindsToNode:boolean capacity:{resource.v1beta1.DeviceCapacity} consumesCounters:[resource.v1beta1.DeviceCounterConsumption] nodeAllocatableResources:{resource.v1beta1.NodeAllocatableResource} nodeName:text nodeSelector:core.v1.NodeSelector taints:[resource.v1beta1.DeviceTaint]'),
    ),
    'resource.v1beta1.CELDeviceSelector': (
        (32, 'expression!:text'),
    ),
    'resource.v1beta1.CapacityRequestPolicy': (
        (34, 'default:api.resource.Quantity validRange:resource.v1beta1.CapacityRequestPolicyRange validValues:[api.resource.Quantity]'),
    ),
    'resource.v1beta1.CapacityRequestPolicyRange': (
        (34, 'max:api.resource.Quantity min!:api.resource.Quantity step:api.resource.Quantity'),
    ),
    'resource.v1beta1.CapacityRequirements': (
        (34, 'requests:{api.resource.Quantity}'),
    ),
    'resource.v1beta1.Counter': (
        (33, 'value!:api.resource.Quantity'),
    ),
    'resource.v1beta1.CounterSet': (
        (33, 'counters!:{resource.v1beta1.Counter} name!:text'),
    ),
    'resource.v1beta1.Device': (
        (32, 'basic:resource.v1beta1.BasicDevice name!:text'),
    ),
    'resource.v1beta1.DeviceAllocationConfiguration': (
        (32, 'opaque:resource.v1beta1.OpaqueDeviceConfiguration requests:[text] source:text'),
    ),
    'resource.v1beta1.DeviceAllocationResult': (
        (32, 'config:[resource.v1beta1.DeviceAllocationConfiguration] results:[resource.v1beta1.DeviceRequestAllocationResult]'),
    ),
    'resource.v1beta1.DeviceAttribute': (
        (32, 'bool:boolean int:int64 string:text version:text'),
        (36, 'bool:boolean bools:[boolean] int:int64 ints:[int64] string:text strings:[text] version:text versions:[text]'),
    ),
    'resource.v1beta1.DeviceCapacity': (
        (32, 'value!:api.resource.Quantity'),
        (34, 'requestPolicy:resource.v1beta1.CapacityRequestPolicy value!:api.resource.Quantity'),
    ),
    'resource.v1beta1.DeviceClaim': (
        (32, 'config:[resource.v1beta1.DeviceClaimConfiguration] constraints:[resource.v1beta1.DeviceConstraint] requests:[resource.v1beta1.DeviceRequest]'),
    ),
    'resource.v1beta1.DeviceClaimConfiguration': (
        (32, 'opaque:resource.v1beta1.OpaqueDeviceConfiguration requests:[text]'),
    ),
    'resource.v1beta1.DeviceClass': (
        (32, 'apiVersion:=resource.k8s.io/v1beta1 kind:=DeviceClass metadata:meta.v1.ObjectMeta spec!:resource.v1beta1.DeviceClassSpec'),
        (37, 'apiVersion:=resource.k8s.io/v1beta1 kind:=DeviceClass metadata:meta.v1.ObjectMeta spec:resource.v1beta1.DeviceClassSpec'),
    ),
    'resource.v1beta1.DeviceClassConfiguration': (
        (32, 'opaque:resource.v1beta1.OpaqueDeviceConfiguration'),
    ),
    'resource.v1beta1.DeviceClassList': (
        (32, 'apiVersion:=resource.k8s.io/v1beta1 items!:[resource.v1beta1.DeviceClass] kind:=DeviceClassList metadata:meta.v1.ListMeta'),
    ),
    'resource.v1beta1.DeviceClassSpec': (
        (32, 'config:[resource.v1beta1.DeviceClassConfiguration] selectors:[resource.v1beta1.DeviceSelector]'),
        (34, 'config:[resource.v1beta1.DeviceClassConfiguration] extendedResourceName:text selectors:[resource.v1beta1.DeviceSelector]'),
    ),
    'resource.v1beta1.DeviceConstraint': (
        (32, 'matchAttribute:text requests:[text]'),
        (34, 'distinctAttribute:text matchAttribute:text requests:[text]'),
    ),
    'resource.v1beta1.DeviceCounterConsumption': (
        (33, 'counterSet!:text counters!:{resource.v1beta1.Counter}'),
        (37, 'compatibilityGroups:[text] counterSet!:text counters!:{resource.v1beta1.Counter}'),
    ),
    'resource.v1beta1.DeviceDerivedAttribute': (
        (37, 'expression!:text name!:text'),
    ),
    'resource.v1beta1.DeviceRequest': (
        (32, 'adminAccess:boolean allocationMode:text count:int64 deviceClassName!:text name!:text selectors:[resource.v1beta1.DeviceSelector]'),
        (33, 'adminAccess:boolean allocationMode:text count:int64 deviceClassName:text firstAvailable:[resource.v1beta1.DeviceSubRequest] name!:text selectors:[resource.v1beta1.DeviceSelector] tolerations:[resource.v1beta1.DeviceToleration]'),
        (34, 'adminAccess:boolean allocationMode:text capacity:resource.v1beta1.CapacityRequirements count:int64 deviceClassName:text firstAvailable:[resource.v1beta1.DeviceSubRequest] name!:text selectors:[resource.v1beta1.DeviceSelector] tolerations:[resource.v1beta1.DeviceToleration]'),
        (37, 'adminAccess:boolean allocationMode:text capacity:resource.v1beta1.CapacityRequirements count:int64 derivedAttributes:[resource.v1beta1.DeviceDerivedAttribute] deviceClassName:text firstAvailable:[resource.v1beta1.DeviceSubRequest] name!:text selectors:[resource.v1beta1.DeviceSelector] tolerations:[resource.v1beta1.DeviceToleration]'),
    ),
    'resource.v1beta1.DeviceRequestAllocationResult': (
        (32, 'adminAccess:boolean device:text driver:text pool:text request:text'),
        (33, 'adminAccess:boolean device:text driver:text pool:text request:text tolerations:[resource.v1beta1.DeviceToleration]'),
        (34, 'adminAccess:boolean bindingConditions:[text] bindingFailureConditions:[text] consumedCapacity:{api.resource.Quantity} device:text driver:text pool:text request:text shareID:text tolerations:[resource.v1beta1.DeviceToleration]'),
        (37, 'adminAccess:boolean bindingConditions:[text] bindingFailureConditions:[text] consumedCapacity:{api.resource.Quantity} device:text driver:text pool:text request:text shareID:text skipNodeOperations:[text] tolerations:[resource.v1beta1.DeviceToleration]'),
    ),
    'resource.v1beta1.DeviceSelector': (
        (32, 'cel:resource.v1beta1.CELDeviceSelector'),
    ),
    'resource.v1beta1.DeviceSubRequest': (
        (33, 'allocationMode:text count:int64 deviceClassName!:text name!:text selectors:[resource.v1beta1.DeviceSelector] tolerations:[resource.v1beta1.DeviceToleration]'),
        (34, 'allocationMode:text capacity:resource.v1beta1.CapacityRequirements count:int64 deviceClassName!:text name!:text selectors:[resource.v1beta1.DeviceSelector] tolerations:[resource.v1beta1.DeviceToleration]'),
        (37, 'allocationMode:text capacity:resource.v1beta1.CapacityRequirements count:int64 derivedAttributes:[resource.v1beta1.DeviceDerivedAttribute] deviceClassName!:text name!:text selectors:[resource.v1beta1.DeviceSelector] tolerations:[resource.v1beta1.DeviceToleration]'),
    ),
    'resource.v1beta1.DeviceTaint': (
        (33, 'effect!:text key!:text timeAdded:meta.v1.Time value:text'),
    ),
    'resource.v1beta1.DeviceToleration': (
        (33, 'effect:text key:text operator:text tolerationSeconds:int64 value:text'),
    ),
    'resource.v1beta1.NetworkDeviceData': (
        (32, 'hardwareAddress:text interfaceName:text ips:[text]'),
    ),
    'resource.v1beta1.NodeAllocatableMapping': (
        (37, 'capacityKey:text capacityMultiplier:api.resource.Quantity deviceMultiplier:api.resource.Quantity'),
    ),
    'resource.v1beta1.NodeAllocatableOverhead': (
        (37, 'perContainer:api.resource.Quantity perPod:api.resource.Quantity'),
    ),
    'resource.v1beta1.NodeAllocatableResource': (
        (37, 'mapping:resource.v1beta1.NodeAllocatableMapping overhead:resource.v1beta1.NodeAllocatableOverhead'),
    ),
    'resource.v1beta1.NodeAllocatableResourceMapping': (
        (36, 'allocationMultiplier:api.resource.Quantity capacityKey:text'),
        (37, None),
    ),
    'resource.v1beta1.OpaqueDeviceConfiguration': (
        (32, 'driver!:text parameters!:pkg.runtime.RawExtension'),
    ),
    'resource.v1beta1.ResourceClaim': (
        (32, 'apiVersion:=resource.k8s.io/v1beta1 kind:=ResourceClaim metadata:meta.v1.ObjectMeta spec!:resource.v1beta1.ResourceClaimSpec status:resource.v1beta1.ResourceClaimStatus'),
        (37, 'apiVersion:=resource.k8s.io/v1beta1 kind:=ResourceClaim metadata:meta.v1.ObjectMeta spec:resource.v1beta1.ResourceClaimSpec status:resource.v1beta1.ResourceClaimStatus'),
    ),
    'resource.v1beta1.ResourceClaimConsumerReference': (
        (32, 'apiGroup:text name:text resource:text uid:text'),
    ),
    'resource.v1beta1.ResourceClaimList': (
        (32, 'apiVersion:=resource.k8s.io/v1beta1 items!:[resource.v1beta1.ResourceClaim] kind:=ResourceClaimList metadata:meta.v1.ListMeta'),
    ),
    'resource.v1beta1.ResourceClaimSpec': (
        (32, 'devices:resource.v1beta1.DeviceClaim'),
    ),
    'resource.v1beta1.ResourceClaimStatus': (
        (32, 'allocation:resource.v1beta1.AllocationResult devices:[resource.v1beta1.AllocatedDeviceStatus] reservedFor:[resource.v1beta1.ResourceClaimConsumerReference]'),
    ),
    'resource.v1beta1.ResourceClaimTemplate': (
        (32, 'apiVersion:=resource.k8s.io/v1beta1 kind:=ResourceClaimTemplate metadata:meta.v1.ObjectMeta spec!:resource.v1beta1.ResourceClaimTemplateSpec'),
        (37, 'apiVersion:=resource.k8s.io/v1beta1 kind:=ResourceClaimTemplate metadata:meta.v1.ObjectMeta spec:resource.v1beta1.ResourceClaimTemplateSpec'),
    ),
    'resource.v1beta1.ResourceClaimTemplateList': (
        (32, 'apiVersion:=resource.k8s.io/v1beta1 items!:[resource.v1beta1.ResourceClaimTemplate] kind:=ResourceClaimTemplateList metadata:meta.v1.ListMeta'),
    ),
    'resource.v1beta1.ResourceClaimTemplateSpec': (
        (32, 'metadata:meta.v1.ObjectMeta spec!:resource.v1beta1.ResourceClaimSpec'),
        (37, 'metadata:meta.v1.ObjectMeta spec:resource.v1beta1.ResourceClaimSpec'),
    ),
    'resource.v1beta1.ResourcePool': (
        (32, 'generation!:int64 name!:text resourceSliceCount!:int64'),
    ),
    'resource.v1beta1.ResourceSlice': (
        (32, 'apiVersion:=resource.k8s.io/v1beta1 kind:=ResourceSlice metadata:meta.v1.ObjectMeta spec!:resource.v1beta1.ResourceSliceSpec'),
    ),
    'resource.v1beta1.ResourceSliceList': (
        (32, 'apiVersion:=resource.k8s.io/v1beta1 items!:[resource.v1beta1.ResourceSlice] kind:=ResourceSliceList metadata:meta.v1.ListMeta'),
    ),
    'resource.v1beta1.ResourceSliceSpec': (
        (32, 'allNodes:boolean devices:[resource.v1beta1.Device] driver!:text nodeName:text nodeSelector:core.v1.NodeSelector pool!:resource.v1beta1.ResourcePool'),
        (33, 'allNodes:boolean devices:[resource.v1beta1.Device] driver!:text nodeName:text nodeSelector:core.v1.NodeSelector perDeviceNodeSelection:boolean pool!:resource.v1beta1.ResourcePool sharedCounters:[resource.v1beta1.CounterSet]'),
        (37, 'allNodes:boolean devices:[resource.v1beta1.Device] driver!:text nodeName:text nodeSelector:core.v1.NodeSelector partitionTypeAttribute:text perDeviceNodeSelection:boolean pool!:resource.v1beta1.ResourcePool sharedCounters:[resource.v1beta1.CounterSet] skipNodeOperations:[text]'),
    ),
    'resource.v1beta2.AllocatedDeviceStatus': (
        (33, 'conditions:[meta.v1.Condition] data:pkg.runtime.RawExtension device:text driver:text networkData:resource.v1beta2.NetworkDeviceData pool:text'),
        (34, 'conditions:[meta.v1.Condition] data:pkg.runtime.RawExtension device:text driver:text networkData:resource.v1beta2.NetworkDeviceData pool:text shareID:text'),
    ),
    'resource.v1beta2.AllocationResult': (
        (33, 'devices:resource.v1beta2.DeviceAllocationResult nodeSelector:core.v1.NodeSelector'),
        (34, 'allocationTimestamp:meta.v1.Time devices:resource.v1beta2.DeviceAllocationResult nodeSelector:core.v1.NodeSelector'),
    ),
    'resource.v1beta2.CELDeviceSelector': (
        (33, 'expression!:text'),
    ),
    'resource.v1beta2.CapacityRequestPolicy': (
        (34, 'default:api.resource.Quantity validRange:resource.v1beta2.CapacityRequestPolicyRange validValues:[api.resource.Quantity]'),
    ),
    'resource.v1beta2.CapacityRequestPolicyRange': (
        (34, 'max:api.resource.Quantity min!:api.resource.Quantity step:api.resource.Quantity'),
    ),
    'resource.v1beta2.CapacityRequirements': (
        (34, 'requests:{api.resource.Quantity}'),
    ),
    'resource.v1beta2.Counter': (
        (33, 'value!:api.resource.Quantity'),
    ),
    'resource.v1beta2.CounterSet': (
        (33, 'counters!:{resource.v1beta2.Counter} name!:text'),
    ),
    'resource.v1beta2.Device': (
        (33, 'allNodes:boolean attributes:{resource.v1beta2.DeviceAttribute} capacity:{resource.v1beta2.DeviceCapacity} consumesCounters:[resource.v1beta2.DeviceCounterConsumption] name!:text nodeName:text nodeSelector:core.v1.NodeSelector taints:[resource.v1beta2.DeviceTaint]'),
        (34, 'allNodes:boolean allowMultipleAllocations:boolean attributes:{resource.v1beta2.DeviceAttribute} bindingConditions:[text] bindingFailureConditions:[text] bindsToNode:boolean capacity:{resource.v1beta2.DeviceCapacity} consumesCounters:[resource.v1beta2.DeviceCounterConsumption] name!:text nodeName:text nodeSelector:core.v1.NodeSelector taints:[resource.v1beta2.DeviceTaint]'),
        (36, 'allNodes:boolean allowMultipleAllocations:boolean attributes:{resource.v1beta2.DeviceAttribute} bindingConditions:[text] bindingFailureConditions:[text] bindsToNode:boolean capacity:{resource.v1beta2.DeviceCapacity} consumesCounters:[resource.v1beta2.DeviceCounterConsumption] name!:text nodeAllocatableResourceMappings:{resource.v1beta2.NodeAllocatableResourceMapping} nodeName:text nodeSelector:core.v1.NodeSelector taints:[resource.v1beta2.DeviceTaint]'),
        (37, 'allNodes:boolean allowMultipleAllocations:boolean attributes:{resource.v1beta2.DeviceAttribute} bindingConditions:[text] bindingFailureConditions:[text] bindsToNode:boolean capacity:{resource.v1beta2.DeviceCapacity} consumesCounters:[resource.v1beta2.DeviceCounterConsumption] name!:text nodeAllocatableResources:{resource.v1beta2.NodeAllocatableResource} nodeName:text nodeSelector:core.v1.NodeSelector taints:[resource.v1beta2.DeviceTaint]'),
    ),
    'resource.v1beta2.DeviceAllocationConfiguration': (
        (33, 'opaque:resource.v1beta2.OpaqueDeviceConfiguration requests:[text] source:text'),
    ),
    'resource.v1beta2.DeviceAllocationResult': (
        (33, 'config:[resource.v1beta2.DeviceAllocationConfiguration] results:[resource.v1beta2.DeviceRequestAllocationResult]'),
    ),
    'resource.v1beta2.DeviceAttribute': (
        (33, 'bool:boolean int:int64 string:text version:text'),
        (36, 'bool:boolean bools:[boolean] int:int64 ints:[int64] string:text strings:[text] version:text versions:[text]'),
    ),
    'resource.v1beta2.DeviceCapacity': (
        (33, 'value!:api.resource.Quantity'),
        (34, 'requestPolicy:resource.v1beta2.CapacityRequestPolicy value!:api.resource.Quantity'),
    ),
    'resource.v1beta2.DeviceClaim': (
        (33, 'config:[resource.v1beta2.DeviceClaimConfiguration] constraints:[resource.v1beta2.DeviceConstraint] requests:[resource.v1beta2.DeviceRequest]'),
    ),
    'resource.v1beta2.DeviceClaimConfiguration': (
        (33, 'opaque:resource.v1beta2.OpaqueDeviceConfiguration requests:[text]'),
    ),
    'resource.v1beta2.DeviceClass': (
        (33, 'apiVersion:=resource.k8s.io/v1beta2 kind:=DeviceClass metadata:meta.v1.ObjectMeta spec!:resource.v1beta2.DeviceClassSpec'),
        (37, 'apiVersion:=resource.k8s.io/v1beta2 kind:=DeviceClass metadata:meta.v1.ObjectMeta spec:resource.v1beta2.DeviceClassSpec'),
    ),
    'resource.v1beta2.DeviceClassConfiguration': (
        (33, 'opaque:resource.v1beta2.OpaqueDeviceConfiguration'),
    ),
    'resource.v1beta2.DeviceClassList': (
        (33, 'apiVersion:=resource.k8s.io/v1beta2 items!:[resource.v1beta2.DeviceClass] kind:=DeviceClassList metadata:meta.v1.ListMeta'),
    ),
    'resource.v1beta2.DeviceClassSpec': (
        (33, 'config:[resource.v1beta2.DeviceClassConfiguration] selectors:[resource.v1beta2.DeviceSelector]'),
        (34, 'config:[resource.v1beta2.DeviceClassConfiguration] extendedResourceName:text selectors:[resource.v1beta2.DeviceSelector]'),
    ),
    'resource.v1beta2.DeviceConstraint': (
        (33, 'matchAttribute:text requests:[text]'),
        (34, 'distinctAttribute:text matchAttribute:text requests:[text]'),
    ),
    'resource.v1beta2.DeviceCounterConsumption': (
        (33, 'counterSet!:text counters!:{resource.v1beta2.Counter}'),
        (37, 'compatibilityGroups:[text] counterSet!:text counters!:{resource.v1beta2.Counter}'),
    ),
    'resource.v1beta2.DeviceDerivedAttribute': (
        (37, 'expression!:text name!:text'),
    ),
    'resource.v1beta2.DeviceRequest': (
        (33, 'exactly:resource.v1beta2.ExactDeviceRequest firstAvailable:[resource.v1beta2.DeviceSubRequest] name!:text'),
    ),
    'resource.v1beta2.DeviceRequestAllocationResult': (
        (33, 'adminAccess:boolean device:text driver:text pool:text request:text tolerations:[resource.v1beta2.DeviceToleration]'),
        (34, 'adminAccess:boolean bindingConditions:[text] bindingFailureConditions:[text] consumedCapacity:{api.resource.Quantity} device:text driver:text pool:text request:text shareID:text tolerations:[resource.v1beta2.DeviceToleration]'),
        (37, 'adminAccess:boolean bindingConditions:[text] bindingFailureConditions:[text] consumedCapacity:{api.resource.Quantity} device:text driver:text pool:text request:text shareID:text skipNodeOperations:[text] tolerations:[resource.v1beta2.DeviceToleration]'),
    ),
    'resource.v1beta2.DeviceSelector': (
        (33, 'cel:resource.v1beta2.CELDeviceSelector'),
    ),
    'resource.v1beta2.DeviceSubRequest': (
        (33, 'allocationMode:text count:int64 deviceClassName!:text name!:text selectors:[resource.v1beta2.DeviceSelector] tolerations:[resource.v1beta2.DeviceToleration]'),
        (34, 'allocationMode:text capacity:resource.v1beta2.CapacityRequirements count:int64 deviceClassName!:text name!:text selectors:[resource.v1beta2.DeviceSelector] tolerations:[resource.v1beta2.DeviceToleration]'),
        (37, 'allocationMode:text capacity:resource.v1beta2.CapacityRequirements count:int64 derivedAttributes:[resource.v1beta2.DeviceDerivedAttribute] deviceClassName!:text name!:text selectors:[resource.v1beta2.DeviceSelector] tolerations:[resource.v1beta2.DeviceToleration]'),
    ),
    'resource.v1beta2.DeviceTaint': (
        (33, 'effect!:text key!:text timeAdded:meta.v1.Time value:text'),
    ),
    'resource.v1beta2.DeviceTaintRule': (
        (36, 'apiVersion:=resource.k8s.io/v1beta2 kind:=DeviceTaintRule metadata:meta.v1.ObjectMeta spec!:resource.v1beta2.DeviceTaintRuleSpec status:resource.v1beta2.DeviceTaintRuleStatus'),
    ),
    'resource.v1beta2.DeviceTaintRuleList': (
        (36, 'apiVersion:=resource.k8s.io/v1beta2 items!:[resource.v1beta2.DeviceTaintRule] kind:=DeviceTaintRuleList metadata:meta.v1.ListMeta'),
    ),
    'resource.v1beta2.DeviceTaintRuleSpec': (
        (36, 'deviceSelector:resource.v1beta2.DeviceTaintSelector taint!:resource.v1beta2.DeviceTaint'),
    ),
    'resource.v1beta2.DeviceTaintRuleStatus': (
        (36, 'conditions:[meta.v1.Condition]'),
    ),
    'resource.v1beta2.DeviceTaintSelector': (
        (36, 'device:text driver:text pool:text'),
    ),
    'resource.v1beta2.DeviceToleration': (
        (33, 'effect:text key:text operator:text tolerationSeconds:int64 value:text'),
    ),
    'resource.v1beta2.ExactDeviceRequest': (
        (33, 'adminAccess:boolean allocationMode:text count:int64 deviceClassName!:text selectors:[resource.v1beta2.DeviceSelector] tolerations:[resource.v1beta2.DeviceToleration]'),
        (34, 'adminAccess:boolean allocationMode:text capacity:resource.v1beta2.CapacityRequirements count:int64 deviceClassName!:text selectors:[resource.v1beta2.DeviceSelector] tolerations:[resource.v1beta2.DeviceToleration]'),
        (37, 'adminAccess:boolean allocationMode:text capacity:resource.v1beta2.CapacityRequirements count:int64 derivedAttributes:[resource.v1beta2.DeviceDerivedAttribute] deviceClassName!:text selectors:[resource.v1beta2.DeviceSelector] tolerations:[resource.v1beta2.DeviceToleration]'),
    ),
    'resource.v1beta2.NetworkDeviceData': (
        (33, 'hardwareAddress:text interfaceName:text ips:[text]'),
    ),
    'resource.v1beta2.NodeAllocatableMapping': (
        (37, 'capacityKey:text capacityMultiplier:api.resource.Quantity deviceMultiplier:api.resource.Quantity'),
    ),
    'resource.v1beta2.NodeAllocatableOverhead': (
        (37, 'perContainer:api.resource.Quantity perPod:api.resource.Quantity'),
    ),
    'resource.v1beta2.NodeAllocatableResource': (
        (37, 'mapping:resource.v1beta2.NodeAllocatableMapping overhead:resource.v1beta2.NodeAllocatableOverhead'),
    ),
    'resource.v1beta2.NodeAllocatableResourceMapping': (
        (36, 'allocationMultiplier:api.resource.Quantity capacityKey:text'),
        (37, None),
    ),
    'resource.v1beta2.OpaqueDeviceConfiguration': (
        (33, 'driver!:text parameters!:pkg.runtime.RawExtension'),
    ),
    'resource.v1beta2.ResourceClaim': (
        (33, 'apiVersion:=resource.k8s.io/v1beta2 kind:=ResourceClaim metadata:meta.v1.ObjectMeta spec!:resource.v1beta2.ResourceClaimSpec status:resource.v1beta2.ResourceClaimStatus'),
        (37, 'apiVersion:=resource.k8s.io/v1beta2 kind:=ResourceClaim metadata:meta.v1.ObjectMeta spec:resource.v1beta2.ResourceClaimSpec status:resource.v1beta2.ResourceClaimStatus'),
    ),
    'resource.v1beta2.ResourceClaimConsumerReference': (
        (33, 'apiGroup:text name:text resource:text uid:text'),
    ),
    'resource.v1beta2.ResourceClaimList': (
        (33, 'apiVersion:=resource.k8s.io/v1beta2 items!:[resource.v1beta2.ResourceClaim] kind:=ResourceClaimList metadata:meta.v1.ListMeta'),
    ),
    'resource.v1beta2.ResourceClaimSpec': (
        (33, 'devices:resource.v1beta2.DeviceClaim'),
    ),
    'resource.v1beta2.ResourceClaimStatus': (
        (33, 'allocation:resource.v1beta2.AllocationResult devices:[resource.v1beta2.AllocatedDeviceStatus] reservedFor:[resource.v1beta2.ResourceClaimConsumerReference]'),
    ),
    'resource.v1beta2.ResourceClaimTemplate': (
        (33, 'apiVersion:=resource.k8s.io/v1beta2 kind:=ResourceClaimTemplate metadata:meta.v1.ObjectMeta spec!:resource.v1beta2.ResourceClaimTemplateSpec'),
        (37, 'apiVersion:=resource.k8s.io/v1beta2 kind:=ResourceClaimTemplate metadata:meta.v1.ObjectMeta spec:resource.v1beta2.ResourceClaimTemplateSpec'),
    ),
    'resource.v1beta2.ResourceClaimTemplateList': (
        (33, 'apiVersion:=resource.k8s.io/v1beta2 items!:[resource.v1beta2.ResourceClaimTemplate] kind:=ResourceClaimTemplateList metadata:meta.v1.ListMeta'),
    ),
    'resource.v1beta2.ResourceClaimTemplateSpec': (
        (33, 'metadata:meta.v1.ObjectMeta spec!:resource.v1beta2.ResourceClaimSpec'),
        (37, 'metadata:meta.v1.ObjectMeta spec:resource.v1beta2.ResourceClaimSpec'),
    ),
    'resource.v1beta2.ResourcePool': (
        (33, 'generation!:int64 name!:text resourceSliceCount!:int64'),
    ),
    'resource.v1beta2.ResourceSlice': (
        (33, 'apiVersion:=resource.k8s.io/v1beta2 kind:=ResourceSlice metadata:meta.v1.ObjectMeta spec!:resource.v1beta2.ResourceSliceSpec'),
    ),
    'resource.v1beta2.ResourceSliceList': (
        (33, 'apiVersion:=resource.k8s.io/v1beta2 items!:[resource.v1beta2.ResourceSlice] kind:=ResourceSliceList metadata:meta.v1.ListMeta'),
    ),
    'resource.v1beta2.ResourceSliceSpec': (
        (33, 'allNodes:boolean devices:[resource.v1beta2.Device] driver!:text nodeName:text nodeSelector:core.v1.NodeSelector perDeviceNodeSelection:boolean pool!:resource.v1beta2.ResourcePool sharedCounters:[resource.v1beta2.CounterSet]'),
        (37, 'allNodes:boolean devices:[resource.v1beta2.Device] driver!:text nodeName:text nodeSelector:core.v1.NodeSelector partitionTypeAttribute:text perDeviceNodeSelection:boolean pool!:resource.v1beta2.ResourcePool sharedCounters:[resource.v1beta2.CounterSet] skipNodeOperations:[text]'),
    ),
    'scheduling.v1.PriorityClassList': 'apiVersion:=scheduling.k8s.io/v1 items!:[scheduling.v1.PriorityClass] kind:=PriorityClassList metadata:meta.v1.ListMeta',
    'scheduling.v1alpha1.BasicSchedulingPolicy': (
        (35, '={any}'),
        (36, None),
    ),
    'scheduling.v1alpha1.GangSchedulingPolicy': (
        (35, 'minCount!:int32'),
        (36, None),
    ),
    'scheduling.v1alpha1.PodGroup': (
        (35, 'name!:text policy!:scheduling.v1alpha1.PodGroupPolicy'),
        (36, None),
    ),
    'scheduling.v1alpha1.PodGroupPolicy': (
        (35, 'basic:scheduling.v1alpha1.BasicSchedulingPolicy gang:scheduling.v1alpha1.GangSchedulingPolicy'),
        (36, None),
    ),
    'scheduling.v1alpha1.TypedLocalObjectReference': (
        (35, 'apiGroup:text kind!:text name!:text'),
        (36, None),
    ),
    'scheduling.v1alpha1.Workload': (
        (35, 'apiVersion:=scheduling.k8s.io/v1alpha1 kind:=Workload metadata:meta.v1.ObjectMeta spec!:scheduling.v1alpha1.WorkloadSpec'),
        (36, None),
    ),
    'scheduling.v1alpha1.WorkloadList': (
        (35, 'apiVersion:=scheduling.k8s.io/v1alpha1 items!:[scheduling.v1alpha1.Workload] kind:=WorkloadList metadata:meta.v1.ListMeta'),
        (36, None),
    ),
    'scheduling.v1alpha1.WorkloadSpec': (
        (35, 'controllerRef:scheduling.v1alpha1.TypedLocalObjectReference podGroups!:[scheduling.v1alpha1.PodGroup]'),
        (36, None),
    ),
    'scheduling.v1alpha2.BasicSchedulingPolicy': (
        (36, '={any}'),
        (37, None),
    ),
    'scheduling.v1alpha2.GangSchedulingPolicy': (
        (36, 'minCount!:int32'),
        (37, None),
    ),
    'scheduling.v1alpha2.PodGroup': (
        (36, 'apiVersion:=scheduling.k8s.io/v1alpha2 kind:=PodGroup metadata:meta.v1.ObjectMeta spec!:scheduling.v1alpha2.PodGroupSpec status:scheduling.v1alpha2.PodGroupStatus'),
        (37, None),
    ),
    'scheduling.v1alpha2.PodGroupList': (
        (36, 'apiVersion:=scheduling.k8s.io/v1alpha2 items!:[scheduling.v1alpha2.PodGroup] kind:=PodGroupList metadata:meta.v1.ListMeta'),
        (37, None),
    ),
    'scheduling.v1alpha2.PodGroupResourceClaim': (
        (36, 'name!:text resourceClaimName:text resourceClaimTemplateName:text'),
        (37, None),
    ),
    'scheduling.v1alpha2.PodGroupResourceClaimStatus': (
        (36, 'name:text resourceClaimName:text'),
        (37, None),
    ),
    'scheduling.v1alpha2.PodGroupSchedulingConstraints': (
        (36, 'topology:[scheduling.v1alpha2.TopologyConstraint]'),
        (37, None),
    ),
    'scheduling.v1alpha2.PodGroupSchedulingPolicy': (
        (36, 'basic:scheduling.v1alpha2.BasicSchedulingPolicy gang:scheduling.v1alpha2.GangSchedulingPolicy'),
        (37, None),
    ),
    'scheduling.v1alpha2.PodGroupSpec': (
        (36, 'disruptionMode:text podGroupTemplateRef:scheduling.v1alpha2.PodGroupTemplateReference priority:int32 priorityClassName:text resourceClaims:[scheduling.v1alpha2.PodGroupResourceClaim] schedulingConstraints:scheduling.v1alpha2.PodGroupSchedulingConstraints schedulingPolicy!:scheduling.v1alpha2.PodGroupSchedulingPolicy'),
        (37, None),
    ),
    'scheduling.v1alpha2.PodGroupStatus': (
        (36, 'conditions:[meta.v1.Condition] resourceClaimStatuses:[scheduling.v1alpha2.PodGroupResourceClaimStatus]'),
        (37, None),
    ),
    'scheduling.v1alpha2.PodGroupTemplate': (
        (36, 'disruptionMode:text name!:text priority:int32 priorityClassName:text resourceClaims:[scheduling.v1alpha2.PodGroupResourceClaim] schedulingConstraints:scheduling.v1alpha2.PodGroupSchedulingConstraints schedulingPolicy!:scheduling.v1alpha2.PodGroupSchedulingPolicy'),
        (37, None),
    ),
    'scheduling.v1alpha2.PodGroupTemplateReference': (
        (36, 'workload:scheduling.v1alpha2.WorkloadPodGroupTemplateReference'),
        (37, None),
    ),
    'scheduling.v1alpha2.TopologyConstraint': (
        (36, 'key!:text'),
        (37, None),
    ),
    'scheduling.v1alpha2.TypedLocalObjectReference': (
        (36, 'apiGroup:text kind!:text name!:text'),
        (37, None),
    ),
    'scheduling.v1alpha2.Workload': (
        (36, 'apiVersion:=scheduling.k8s.io/v1alpha2 kind:=Workload metadata:meta.v1.ObjectMeta spec!:scheduling.v1alpha2.WorkloadSpec'),
        (37, None),
    ),
    'scheduling.v1alpha2.WorkloadList': (
        (36, 'apiVersion:=scheduling.k8s.io/v1alpha2 items!:[scheduling.v1alpha2.Workload] kind:=WorkloadList metadata:meta.v1.ListMeta'),
        (37, None),
    ),
    'scheduling.v1alpha2.WorkloadPodGroupTemplateReference': (
        (36, 'podGroupTemplateName!:text workloadName!:text'),
        (37, None),
    ),
    'scheduling.v1alpha2.WorkloadSpec': (
        (36, 'controllerRef:scheduling.v1alpha2.TypedLocalObjectReference podGroupTemplates!:[scheduling.v1alpha2.PodGroupTemplate]'),
        (37, None),
    ),
    'scheduling.v1alpha3.AllCompositeDisruptionMode': (
        (37, '={any}'),
    ),
    'scheduling.v1alpha3.AllDisruptionMode': (
        (37, '={any}'),
    ),
    'scheduling.v1alpha3.BasicSchedulingPolicy': (
        (37, '={any}'),
    ),
    'scheduling.v1alpha3.CompositeBasicSchedulingPolicy': (
        (37, '={any}'),
    ),
    'scheduling.v1alpha3.CompositeDisruptionMode': (
        (37, 'all:scheduling.v1alpha3.AllCompositeDisruptionMode single:scheduling.v1alpha3.SingleCompositeDisruptionMode'),
    ),
    'scheduling.v1alpha3.CompositeGangSchedulingPolicy': (
        (37, 'minGroupCount!:int32'),
    ),
    'scheduling.v1alpha3.CompositePodGroup': (
        (37, 'apiVersion:=scheduling.k8s.io/v1alpha3 kind:=CompositePodGroup metadata:meta.v1.ObjectMeta spec!:scheduling.v1alpha3.CompositePodGroupSpec status:scheduling.v1alpha3.CompositePodGroupStatus'),
    ),
    'scheduling.v1alpha3.CompositePodGroupList': (
        (37, 'apiVersion:=scheduling.k8s.io/v1alpha3 items!:[scheduling.v1alpha3.CompositePodGroup] kind:=CompositePodGroupList metadata:meta.v1.ListMeta'),
    ),
    'scheduling.v1alpha3.CompositePodGroupSchedulingConstraints': (
        (37, 'topology:[scheduling.v1alpha3.TopologyConstraint]'),
    ),
    'scheduling.v1alpha3.CompositePodGroupSchedulingPolicy': (
        (37, 'basic:scheduling.v1alpha3.CompositeBasicSchedulingPolicy gang:scheduling.v1alpha3.CompositeGangSchedulingPolicy'),
    ),
    'scheduling.v1alpha3.CompositePodGroupSpec': (
        (37, 'disruptionMode:scheduling.v1alpha3.CompositeDisruptionMode parentCompositePodGroupName:text preemptionPolicy:text priority:int32 priorityClassName:text schedulingConstraints:scheduling.v1alpha3.CompositePodGroupSchedulingConstraints schedulingPolicy!:scheduling.v1alpha3.CompositePodGroupSchedulingPolicy workloadRef!:scheduling.v1alpha3.WorkloadReference'),
    ),
    'scheduling.v1alpha3.CompositePodGroupStatus': (
        (37, 'conditions:[meta.v1.Condition]'),
    ),
    'scheduling.v1alpha3.CompositePodGroupTemplate': (
        (37, 'compositePodGroupTemplates:[scheduling.v1alpha3.CompositePodGroupTemplate] disruptionMode:scheduling.v1alpha3.CompositeDisruptionMode name!:text podGroupTemplates:[scheduling.v1alpha3.PodGroupTemplate] preemptionPolicy:text priority:int32 priorityClassName:text schedulingConstraints:scheduling.v1alpha3.CompositePodGroupSchedulingConstraints schedulingPolicy!:scheduling.v1alpha3.CompositePodGroupSchedulingPolicy'),
    ),
    'scheduling.v1alpha3.DisruptionMode': (
        (37, 'all:scheduling.v1alpha3.AllDisruptionMode single:scheduling.v1alpha3.SingleDisruptionMode'),
    ),
    'scheduling.v1alpha3.GangSchedulingPolicy': (
        (37, 'minCount!:int32'),
    ),
    'scheduling.v1alpha3.PodGroup': (
        (37, 'apiVersion:=scheduling.k8s.io/v1alpha3 kind:=PodGroup metadata:meta.v1.ObjectMeta spec!:scheduling.v1alpha3.PodGroupSpec status:scheduling.v1alpha3.PodGroupStatus'),
    ),
    'scheduling.v1alpha3.PodGroupList': (
        (37, 'apiVersion:=scheduling.k8s.io/v1alpha3 items!:[scheduling.v1alpha3.PodGroup] kind:=PodGroupList metadata:meta.v1.ListMeta'),
    ),
    'scheduling.v1alpha3.PodGroupResourceClaim': (
        (37, 'name!:text resourceClaimName:text resourceClaimTemplateName:text'),
    ),
    'scheduling.v1alpha3.PodGroupResourceClaimStatus': (
        (37, 'name:text resourceClaimName:text'),
    ),
    'scheduling.v1alpha3.PodGroupSchedulingConstraints': (
        (37, 'topology:[scheduling.v1alpha3.TopologyConstraint]'),
    ),
    'scheduling.v1alpha3.PodGroupSchedulingPolicy': (
        (37, 'basic:scheduling.v1alpha3.BasicSchedulingPolicy gang:scheduling.v1alpha3.GangSchedulingPolicy'),
    ),
    'scheduling.v1alpha3.PodGroupSpec': (
        (37, 'disruptionMode:scheduling.v1alpha3.DisruptionMode parentCompositePodGroupName:text preemptionPolicy:text priority:int32 priorityClassName:text resourceClaims:[scheduling.v1alpha3.PodGroupResourceClaim] schedulingConstraints:scheduling.v1alpha3.PodGroupSchedulingConstraints schedulingPolicy!:scheduling.v1alpha3.PodGroupSchedulingPolicy workloadRef:scheduling.v1alpha3.WorkloadReference'),
    ),
    'scheduling.v1alpha3.PodGroupStatus': (
        (37, 'conditions:[meta.v1.Condition] resourceClaimStatuses:[scheduling.v1alpha3.PodGroupResourceClaimStatus]'),
    ),
    'scheduling.v1alpha3.PodGroupTemplate': (
        (37, 'disruptionMode:scheduling.v1alpha3.DisruptionMode name!:text preemptionPolicy:text priority:int32 priorityClassName:text resourceClaims:[scheduling.v1alpha3.PodGroupResourceClaim] schedulingConstraints:scheduling.v1alpha3.PodGroupSchedulingConstraints schedulingPolicy!:scheduling.v1alpha3.PodGroupSchedulingPolicy'),
    ),
    'scheduling.v1alpha3.SingleCompositeDisruptionMode': (
        (37, '={any}'),
    ),
    'scheduling.v1alpha3.SingleDisruptionMode': (
        (37, '={any}'),
    ),
    'scheduling.v1alpha3.TypedLocalObjectReference': (
        (37, 'apiGroup:text kind!:text name!:text'),
    ),
    'scheduling.v1alpha3.Workload': (
        (37, 'apiVersion:=scheduling.k8s.io/v1alpha3 kind:=Workload metadata:meta.v1.ObjectMeta spec!:scheduling.v1alpha3.WorkloadSpec'),
    ),
    'scheduling.v1alpha3.WorkloadList': (
        (37, 'apiVersion:=scheduling.k8s.io/v1alpha3 items!:[scheduling.v1alpha3.Workload] kind:=WorkloadList metadata:meta.v1.ListMeta'),
    ),
    'scheduling.v1alpha3.WorkloadReference': (
        (37, 'templateName!:text workloadName!:text'),
    ),
    'scheduling.v1alpha3.WorkloadSpec': (
        (37, 'compositePodGroupTemplates:[scheduling.v1alpha3.CompositePodGroupTemplate] controllerRef:scheduling.v1alpha3.TypedLocalObjectReference podGroupTemplates:[scheduling.v1alpha3.PodGroupTemplate]'),
    ),
    'scheduling.v1beta1.AllCompositeDisruptionMode': (
        (37, '={any}'),
    ),
    'scheduling.v1beta1.AllDisruptionMode': (
        (37, '={any}'),
    ),
    'scheduling.v1beta1.BasicSchedulingPolicy': (
        (37, '={any}'),
    ),
    'scheduling.v1beta1.CompositeBasicSchedulingPolicy': (
        (37, '={any}'),
    ),
    'scheduling.v1beta1.CompositeDisruptionMode': (
        (37, 'all:scheduling.v1beta1.AllCompositeDisruptionMode single:scheduling.v1beta1.SingleCompositeDisruptionMode'),
    ),
    'scheduling.v1beta1.CompositeGangSchedulingPolicy': (
        (37, 'minGroupCount!:int32'),
    ),
    'scheduling.v1beta1.CompositePodGroupSchedulingConstraints': (
        (37, 'topology:[scheduling.v1beta1.TopologyConstraint]'),
    ),
    'scheduling.v1beta1.CompositePodGroupSchedulingPolicy': (
        (37, 'basic:scheduling.v1beta1.CompositeBasicSchedulingPolicy gang:scheduling.v1beta1.CompositeGangSchedulingPolicy'),
    ),
    'scheduling.v1beta1.CompositePodGroupTemplate': (
        (37, 'compositePodGroupTemplates:[scheduling.v1beta1.CompositePodGroupTemplate] disruptionMode:scheduling.v1beta1.CompositeDisruptionMode name!:text podGroupTemplates:[scheduling.v1beta1.PodGroupTemplate] preemptionPolicy:text priority:int32 priorityClassName:text schedulingConstraints:scheduling.v1beta1.CompositePodGroupSchedulingConstraints schedulingPolicy!:scheduling.v1beta1.CompositePodGroupSchedulingPolicy'),
    ),
    'scheduling.v1beta1.DisruptionMode': (
        (37, 'all:scheduling.v1beta1.AllDisruptionMode single:scheduling.v1beta1.SingleDisruptionMode'),
    ),
    'scheduling.v1beta1.GangSchedulingPolicy': (
        (37, 'minCount!:int32'),
    ),
    'scheduling.v1beta1.PodGroup': (
        (37, 'apiVersion:=scheduling.k8s.io/v1beta1 kind:=PodGroup metadata:meta.v1.ObjectMeta spec!:scheduling.v1beta1.PodGroupSpec status:scheduling.v1beta1.PodGroupStatus'),
    ),
    'scheduling.v1beta1.PodGroupList': (
        (37, 'apiVersion:=scheduling.k8s.io/v1beta1 items!:[scheduling.v1beta1.PodGroup] kind:=PodGroupList metadata:meta.v1.ListMeta'),
    ),
    'scheduling.v1beta1.PodGroupResourceClaim': (
        (37, 'name!:text resourceClaimName:text resourceClaimTemplateName:text'),
    ),
    'scheduling.v1beta1.PodGroupResourceClaimStatus': (
        (37, 'name:text resourceClaimName:text'),
    ),
    'scheduling.v1beta1.PodGroupSchedulingConstraints': (
        (37, 'topology:[scheduling.v1beta1.TopologyConstraint]'),
    ),
    'scheduling.v1beta1.PodGroupSchedulingPolicy': (
        (37, 'basic:scheduling.v1beta1.BasicSchedulingPolicy gang:scheduling.v1beta1.GangSchedulingPolicy'),
    ),
    'scheduling.v1beta1.PodGroupSpec': (
        (37, 'disruptionMode:scheduling.v1beta1.DisruptionMode parentCompositePodGroupName:text preemptionPolicy:text priority:int32 priorityClassName:text resourceClaims:[scheduling.v1beta1.PodGroupResourceClaim] schedulingConstraints:scheduling.v1beta1.PodGroupSchedulingConstraints schedulingPolicy!:scheduling.v1beta1.PodGroupSchedulingPolicy workloadRef:scheduling.v1beta1.WorkloadReference'),
    ),
    'scheduling.v1beta1.PodGroupStatus': (
        (37, 'conditions:[meta.v1.Condition] resourceClaimStatuses:[scheduling.v1beta1.PodGroupResourceClaimStatus]'),
    ),
    'scheduling.v1beta1.PodGroupTemplate': (
        (37, 'disruptionMode:scheduling.v1beta1.DisruptionMode name!:text preemptionPolicy:text priority:int32 priorityClassName:text resourceClaims:[scheduling.v1beta1.PodGroupResourceClaim] schedulingConstraints:scheduling.v1beta1.PodGroupSchedulingConstraints schedulingPolicy!:scheduling.v1beta1.PodGroupSchedulingPolicy'),
    ),
    'scheduling.v1beta1.SingleCompositeDisruptionMode': (
        (37, '={any}'),
    ),
    'scheduling.v1beta1.SingleDisruptionMode': (
        (37, '={any}'),
    ),
    'scheduling.v1beta1.TopologyConstraint': (
        (37, 'key!:text'),
    ),
    'scheduling.v1beta1.TypedLocalObjectReference': (
        (37, 'apiGroup:text kind!:text name!:text'),
    ),
    'scheduling.v1beta1.Workload': (
        (37, 'apiVersion:=scheduling.k8s.io/v1beta1 kind:=Workload metadata:meta.v1.ObjectMeta spec!:scheduling.v1beta1.WorkloadSpec'),
    ),
    'scheduling.v1beta1.WorkloadList': (
        (37, 'apiVersion:=scheduling.k8s.io/v1beta1 items!:[scheduling.v1beta1.Workload] kind:=WorkloadList metadata:meta.v1.ListMeta'),
    ),
    'scheduling.v1beta1.WorkloadReference': (
        (37, 'templateName!:text workloadName!:text'),
    ),
    'scheduling.v1beta1.WorkloadSpec': (
        (37, 'compositePodGroupTemplates:[scheduling.v1beta1.CompositePodGroupTemplate] controllerRef:scheduling.v1beta1.TypedLocalObjectReference podGroupTemplates:[scheduling.v1beta1.PodGroupTemplate]'),
    ),
    'storage.v1.CSIDriver': 'apiVersion:=storage.k8s.io/v1 kind:=CSIDriver metadata:meta.v1.ObjectMeta spec:storage.v1.CSIDriverSpec',
    'storage.v1.CSIDriverList': 'apiVersion:=storage.k8s.io/v1 items!:[storage.v1.CSIDriver] kind:=CSIDriverList metadata:meta.v1.ListMeta',
    'storage.v1.CSIDriverSpec': (
        (25, 'attachRequired:boolean fsGroupPolicy:text podInfoOnMount:boolean requiresRepublish:boolean seLinuxMount:boolean storageCapacity:boolean tokenRequests:[storage.v1.TokenRequest] volumeLifecycleModes:[text]'),
        (33, 'attachRequired:boolean fsGroupPolicy:text nodeAllocatableUpdatePeriodSeconds:int64 podInfoOnMount:boolean requiresRepublish:boolean seLinuxMount:boolean storageCapacity:boolean tokenRequests:[storage.v1.TokenRequest] volumeLifecycleModes:[text]'),
        (35, 'attachRequired:boolean fsGroupPolicy:text nodeAllocatableUpdatePeriodSeconds:int64 podInfoOnMount:boolean requiresRepublish:boolean seLinuxMount:boolean serviceAccountTokenInSecrets:boolean storageCapacity:boolean tokenRequests:[storage.v1.TokenRequest] volumeLifecycleModes:[text]'),
        (36, 'attachRequired:boolean fsGroupPolicy:text nodeAllocatableUpdatePeriodSeconds:int64 podInfoOnMount:boolean preventPodSchedulingIfMissing:boolean requiresRepublish:boolean seLinuxMount:boolean serviceAccountTokenInSecrets:boolean storageCapacity:boolean tokenRequests:[storage.v1.TokenRequest] volumeLifecycleModes:[text]'),
    ),
    'storage.v1.CSINode': (
        (25, 'apiVersion:=storage.k8s.io/v1 kind:=CSINode metadata:meta.v1.ObjectMeta spec:storage.v1.CSINodeSpec'),
        (37, 'apiVersion:=storage.k8s.io/v1 kind:=CSINode metadata:meta.v1.ObjectMeta spec:storage.v1.CSINodeSpec status:storage.v1.CSINodeStatus'),
    ),
    'storage.v1.CSINodeDriver': 'allocatable:storage.v1.VolumeNodeResources name!:text nodeID!:text topologyKeys:[text]',
    'storage.v1.CSINodeList': 'apiVersion:=storage.k8s.io/v1 items!:[storage.v1.CSINode] kind:=CSINodeList metadata:meta.v1.ListMeta',
    'storage.v1.CSINodeSpec': 'drivers:[storage.v1.CSINodeDriver]',
    'storage.v1.CSINodeStatus': (
        (37, 'storageHealth:[storage.v1.StorageHealth]'),
    ),
    'storage.v1.CSIStorageCapacity': 'apiVersion:=storage.k8s.io/v1 capacity:api.resource.Quantity kind:=CSIStorageCapacity maximumVolumeSize:api.resource.Quantity metadata:meta.v1.ObjectMeta nodeTopology:meta.v1.LabelSelector storageClassName!:text',
    'storage.v1.CSIStorageCapacityList': 'apiVersion:=storage.k8s.io/v1 items!:[storage.v1.CSIStorageCapacity] kind:=CSIStorageCapacityList metadata:meta.v1.ListMeta',
    'storage.v1.StorageClassList': 'apiVersion:=storage.k8s.io/v1 items!:[storage.v1.StorageClass] kind:=StorageClassList metadata:meta.v1.ListMeta',
    'storage.v1.StorageHealth': (
        (37, 'healthConditions:[storage.v1.StorageHealthCondition] name:text'),
    ),
    'storage.v1.StorageHealthCondition': (
        (37, 'accessMode:text lastTransitionTime:meta.v1.Time message:text reason:text status:text volumeMode:text'),
    ),
    'storage.v1.TokenRequest': 'audience:text expirationSeconds:int64',
    'storage.v1.VolumeAttachment': 'apiVersion:=storage.k8s.io/v1 kind:=VolumeAttachment metadata:meta.v1.ObjectMeta spec!:storage.v1.VolumeAttachmentSpec status:storage.v1.VolumeAttachmentStatus',
    'storage.v1.VolumeAttachmentList': 'apiVersion:=storage.k8s.io/v1 items!:[storage.v1.VolumeAttachment] kind:=VolumeAttachmentList metadata:meta.v1.ListMeta',
    'storage.v1.VolumeAttachmentSource': 'inlineVolumeSpec:core.v1.PersistentVolumeSpec persistentVolumeName:text',
    'storage.v1.VolumeAttachmentSpec': 'attacher!:text nodeName!:text source!:storage.v1.VolumeAttachmentSource',
    'storage.v1.VolumeAttachmentStatus': 'attachError:storage.v1.VolumeError attached:boolean attachmentMetadata:{text} detachError:storage.v1.VolumeError',
    'storage.v1.VolumeAttributesClass': (
        (34, 'apiVersion:=storage.k8s.io/v1 driverName!:text kind:=VolumeAttributesClass metadata:meta.v1.ObjectMeta parameters:{text}'),
    ),
    'storage.v1.VolumeAttributesClassList': (
        (34, 'apiVersion:=storage.k8s.io/v1 items!:[storage.v1.VolumeAttributesClass] kind:=VolumeAttributesClassList metadata:meta.v1.ListMeta'),
    ),
    'storage.v1.VolumeError': (
        (25, 'message:text time:meta.v1.Time'),
        (33, 'errorCode:int32 message:text time:meta.v1.Time'),
    ),
    'storage.v1.VolumeNodeResources': 'count:int32',
    'storage.v1alpha1.VolumeAttributesClass': (
        (29, 'apiVersion:=storage.k8s.io/v1alpha1 driverName!:text kind:=VolumeAttributesClass metadata:meta.v1.ObjectMeta parameters:{text}'),
        (35, None),
    ),
    'storage.v1alpha1.VolumeAttributesClassList': (
        (29, 'apiVersion:=storage.k8s.io/v1alpha1 items!:[storage.v1alpha1.VolumeAttributesClass] kind:=VolumeAttributesClassList metadata:meta.v1.ListMeta'),
        (35, None),
    ),
    'storage.v1beta1.CSIStorageCapacity': (
        (25, 'apiVersion:=storage.k8s.io/v1beta1 capacity:api.resource.Quantity kind:=CSIStorageCapacity maximumVolumeSize:api.resource.Quantity metadata:meta.v1.ObjectMeta nodeTopology:meta.v1.LabelSelector storageClassName!:text'),
        (27, None),
    ),
    'storage.v1beta1.CSIStorageCapacityList': (
        (25, 'apiVersion:=storage.k8s.io/v1beta1 items!:[storage.v1beta1.CSIStorageCapacity] kind:=CSIStorageCapacityList metadata:meta.v1.ListMeta'),
        (27, None),
    ),
    'storage.v1beta1.VolumeAttributesClass': (
        (31, 'apiVersion:=storage.k8s.io/v1beta1 driverName!:text kind:=VolumeAttributesClass metadata:meta.v1.ObjectMeta parameters:{text}'),
        (37, None),
    ),
    'storage.v1beta1.VolumeAttributesClassList': (
        (31, 'apiVersion:=storage.k8s.io/v1beta1 items!:[storage.v1beta1.VolumeAttributesClass] kind:=VolumeAttributesClassList metadata:meta.v1.ListMeta'),
        (37, None),
    ),
    'storagemigration.v1.StorageVersionMigration': (
        (37, 'apiVersion:=storagemigration.k8s.io/v1 kind:=StorageVersionMigration metadata:meta.v1.ObjectMeta spec:storagemigration.v1.StorageVersionMigrationSpec status:storagemigration.v1.StorageVersionMigrationStatus'),
    ),
    'storagemigration.v1.StorageVersionMigrationList': (
        (37, 'apiVersion:=storagemigration.k8s.io/v1 items!:[storagemigration.v1.StorageVersionMigration] kind:=StorageVersionMigrationList metadata:meta.v1.ListMeta'),
    ),
    'storagemigration.v1.StorageVersionMigrationSpec': (
        (37, 'resource!:meta.v1.GroupResource'),
    ),
    'storagemigration.v1.StorageVersionMigrationStatus': (
        (37, 'conditions:[meta.v1.Condition] resourceVersion:text'),
    ),
    'storagemigration.v1alpha1.GroupVersionResource': (
        (30, 'group:text resource:text version:text'),
        (35, None),
    ),
    'storagemigration.v1alpha1.MigrationCondition': (
        (30, 'lastUpdateTime:meta.v1.Time message:text reason:text status:text type:text'),
        (35, None),
    ),
    'storagemigration.v1alpha1.StorageVersionMigration': (
        (30, 'apiVersion:=storagemigration.k8s.io/v1alpha1 kind:=StorageVersionMigration metadata:meta.v1.ObjectMeta spec:storagemigration.v1alpha1.StorageVersionMigrationSpec status:storagemigration.v1alpha1.StorageVersionMigrationStatus'),
        (35, None),
    ),
    'storagemigration.v1alpha1.StorageVersionMigrationList': (
        (30, 'apiVersion:=storagemigration.k8s.io/v1alpha1 items!:[storagemigration.v1alpha1.StorageVersionMigration] kind:=StorageVersionMigrationList metadata:meta.v1.ListMeta'),
        (35, None),
    ),
    'storagemigration.v1alpha1.StorageVersionMigrationSpec': (
        (30, 'continueToken:text resource!:storagemigration.v1alpha1.GroupVersionResource'),
        (35, None),
    ),
    'storagemigration.v1alpha1.StorageVersionMigrationStatus': (
        (30, 'conditions:[storagemigration.v1alpha1.MigrationCondition] resourceVersion:text'),
        (35, None),
    ),
    'storagemigration.v1beta1.StorageVersionMigration': (
        (35, 'apiVersion:=storagemigration.k8s.io/v1beta1 kind:=StorageVersionMigration metadata:meta.v1.ObjectMeta spec:storagemigration.v1beta1.StorageVersionMigrationSpec status:storagemigration.v1beta1.StorageVersionMigrationStatus'),
    ),
    'storagemigration.v1beta1.StorageVersionMigrationList': (
        (35, 'apiVersion:=storagemigration.k8s.io/v1beta1 items!:[storagemigration.v1beta1.StorageVersionMigration] kind:=StorageVersionMigrationList metadata:meta.v1.ListMeta'),
    ),
    'storagemigration.v1beta1.StorageVersionMigrationSpec': (
        (35, 'resource!:meta.v1.GroupResource'),
    ),
    'storagemigration.v1beta1.StorageVersionMigrationStatus': (
        (35, 'conditions:[meta.v1.Condition] resourceVersion:text'),
    ),
    'apiextensions.v1.CustomResourceColumnDefinition': 'description:text format:text jsonPath!:text name!:text priority:int32 type!:text',
    'apiextensions.v1.CustomResourceConversion': 'strategy!:text webhook:apiextensions.v1.WebhookConversion',
    'apiextensions.v1.CustomResourceDefinition': 'apiVersion:=apiextensions.k8s.io/v1 kind:=CustomResourceDefinition metadata:meta.v1.ObjectMeta spec!:apiextensions.v1.CustomResourceDefinitionSpec status:apiextensions.v1.CustomResourceDefinitionStatus',
    'apiextensions.v1.CustomResourceDefinitionCondition': (
        (25, 'lastTransitionTime:meta.v1.Time message:text reason:text status:text type:text'),
        (35, 'lastTransitionTime:meta.v1.Time message:text observedGeneration:int64 reason:text status:text type:text'),
    ),
    'apiextensions.v1.CustomResourceDefinitionList': 'apiVersion:=apiextensions.k8s.io/v1 items!:[apiextensions.v1.CustomResourceDefinition] kind:=CustomResourceDefinitionList metadata:meta.v1.ListMeta',
    'apiextensions.v1.CustomResourceDefinitionNames': 'categories:[text] kind!:text listKind:text plural!:text shortNames:[text] singular:text',
    'apiextensions.v1.CustomResourceDefinitionSpec': 'conversion:apiextensions.v1.CustomResourceConversion group!:text names!:apiextensions.v1.CustomResourceDefinitionNames preserveUnknownFields:boolean scope!:text versions!:[apiextensions.v1.CustomResourceDefinitionVersion]',
    'apiextensions.v1.CustomResourceDefinitionStatus': (
        (25, 'acceptedNames:apiextensions.v1.CustomResourceDefinitionNames conditions:[apiextensions.v1.CustomResourceDefinitionCondition] storedVersions:[text]'),
        (35, 'acceptedNames:apiextensions.v1.CustomResourceDefinitionNames conditions:[apiextensions.v1.CustomResourceDefinitionCondition] observedGeneration:int64 storedVersions:[text]'),
    ),
    'apiextensions.v1.CustomResourceDefinitionVersion': (
        (25, 'additionalPrinterColumns:[apiextensions.v1.CustomResourceColumnDefinition] deprecated:boolean deprecationWarning:text name!:text schema:apiextensions.v1.CustomResourceValidation served:boolean storage:boolean subresources:apiextensions.v1.CustomResourceSubresources'),
        (30, 'additionalPrinterColumns:[apiextensions.v1.CustomResourceColumnDefinition] deprecated:boolean deprecationWarning:text name!:text schema:apiextensions.v1.CustomResourceValidation selectableFields:[apiextensions.v1.SelectableField] served:boolean storage:boolean subresources:apiextensions.v1.CustomResourceSubresources'),
    ),
    'apiextensions.v1.CustomResourceSubresourceScale': 'labelSelectorPath:text specReplicasPath!:text statusReplicasPath!:text',
    'apiextensions.v1.CustomResourceSubresourceStatus': '={any}',
    'apiextensions.v1.CustomResourceSubresources': 'scale:apiextensions.v1.CustomResourceSubresourceScale status:apiextensions.v1.CustomResourceSubresourceStatus',
    'apiextensions.v1.CustomResourceValidation': 'openAPIV3Schema:apiextensions.v1.JSONSchemaProps',
    'apiextensions.v1.ExternalDocumentation': 'description:text url:text',
    'apiextensions.v1.JSON': '=any',
    'apiextensions.v1.JSONSchemaProps': '$ref:text $schema:text additionalItems:apiextensions.v1.JSONSchemaPropsOrBool additionalProperties:apiextensions.v1.JSONSchemaPropsOrBool allOf:[apiextensions.v1.JSONSchemaProps] anyOf:[apiextensions.v1.JSONSchemaProps] default:apiextensions.v1.JSON definitions:{apiextensions.v1.JSONSchemaProps} dependencies:{apiextensions.v1.JSONSchemaPropsOrStringArray} description:text enum:[apiextensions.v1.JSON] example:apiextensions.v1.JSON exclusiveMaximum:boolean exclusiveMinimum:boolean externalDocs:apiextensions.v1.ExternalDocumentation format:text id:text items:apiextensions.v1.JSONSchemaPropsOrArray maxItems:int64 maxLength:int64 maxProperties:int64 maximum:number minItems:int64 minLength:int64 minProperties:int64 minimum:number multipleOf:number not:apiextensions.v1.JSONSchemaProps nullable:boolean oneOf:[apiextensions.v1.JSONSchemaProps] pattern:text patternProperties:{apiextensions.v1.JSONSchemaProps} properties:{apiextensions.v1.JSONSchemaProps} required:[text] title:text type:text uniqueItems:boolean x-kubernetes-embedded-resource:boolean x-kubernetes-int-or-string:boolean x-kubernetes-list-map-keys:[text] x-kubernetes-list-type:text x-kubernetes-map-type:text x-kubernetes-preserve-unknown-fields:boolean x-kubernetes-validations:[apiextensions.v1.ValidationRule]',
    'apiextensions.v1.JSONSchemaPropsOrArray': '=any',
    'apiextensions.v1.JSONSchemaPropsOrBool': '=any',
    'apiextensions.v1.JSONSchemaPropsOrStringArray': '=any',
    'apiextensions.v1.SelectableField': (
        (30, 'jsonPath!:text'),
    ),
    'apiextensions.v1.ServiceReference': 'name!:text namespace!:text path:text port:int32',
    'apiextensions.v1.ValidationRule': (
        (25, 'message:text rule!:text'),
        (27, 'message:text messageExpression:text rule!:text'),
        (28, 'fieldPath:text message:text messageExpression:text reason:text rule!:text'),
        (29, 'fieldPath:text message:text messageExpression:text optionalOldSelf:boolean reason:text rule!:text'),
    ),
    'apiextensions.v1.WebhookClientConfig': 'caBundle:byte service:apiextensions.v1.ServiceReference url:text',
    'apiextensions.v1.WebhookConversion': 'clientConfig:apiextensions.v1.WebhookClientConfig conversionReviewVersions!:[text]',
    'meta.v1.APIGroup': 'apiVersion:=v1 kind:=APIGroup name!:text preferredVersion:meta.v1.GroupVersionForDiscovery serverAddressByClientCIDRs:[meta.v1.ServerAddressByClientCIDR] versions!:[meta.v1.GroupVersionForDiscovery]',
    'meta.v1.APIGroupList': 'apiVersion:=v1 groups!:[meta.v1.APIGroup] kind:=APIGroupList',
    'meta.v1.APIResource': 'categories:[text] group:text kind!:text name!:text namespaced!:boolean shortNames:[text] singularName!:text storageVersionHash:text verbs!:[text] version:text',
    'meta.v1.APIResourceList': 'apiVersion:=v1 groupVersion!:text kind:=APIResourceList resources!:[meta.v1.APIResource]',
    'meta.v1.APIVersions': 'apiVersion:=v1 kind:=APIVersions serverAddressByClientCIDRs!:[meta.v1.ServerAddressByClientCIDR] versions!:[text]',
    'meta.v1.DeleteOptions': (
        (25, 'apiVersion:=v1|admission.k8s.io/v1|admission.k8s.io/v1beta1|admissionregistration.k8s.io/v1|admissionregistration.k8s.io/v1beta1|apiextensions.k8s.io/v1|apiextensions.k8s.io/v1beta1|apiregistration.k8s.io/v1|apiregistration.k8s.io/v1beta1|apps/v1|apps/v1beta1|apps/v1beta2|authentication.k8s.io/v1|authentication.k8s.io/v1beta1|authorization.k8s.io/v1|authorization.k8s.io/v1beta1|autoscaling/v1|autoscaling/v2|autoscaling/v2beta1|autoscaling/v2beta2|batch/v1|batch/v1beta1|certificates.k8s.io/v1|certificates.k8s.io/v1beta1|coordination.k8s.io/v1|coordination.k8s.io/v1beta1|discovery.k8s.io/v1|discovery.k8s.io/v1beta1|events.k8s.io/v1|events.k8s.io/v1beta1|extensions/v1beta1|flowcontrol.apiserver.k8s.io/v1alpha1|flowcontrol.apiserver.k8s.io/v1beta1|flowcontrol.apiserver.k8s.io/v1beta2|imagepolicy.k8s.io/v1alpha1|internal.apiserver.k8s.io/v1alpha1|networking.k8s.io/v1|networking.k8s.io/v1alpha1|networking.k8s.io/v1beta1|node.k8s.io/v1|node.k8s.io/v1alpha1|node.k8s.io/v1beta1|policy/v1|policy/v1beta1|rbac.authorization.k8s.io/v1|rbac.authorization.k8s.io/v1alpha1|rbac.authorization.k8s.io/v1beta1|scheduling.k8s.io/v1|scheduling.k8s.io/v1alpha1|scheduling.k8s.io/v1beta1|storage.k8s.io/v1|storage.k8s.io/v1alpha1|storage.k8s.io/v1beta1 dryRun:[text] gracePeriodSeconds:int64 kind:=DeleteOptions orphanDependents:boolean preconditions:meta.v1.Preconditions propagationPolicy:text'),
        (26, 'apiVersion:=v1|admission.k8s.io/v1|admission.k8s.io/v1beta1|admissionregistration.k8s.io/v1|admissionregistration.k8s.io/v1alpha1|admissionregistration.k8s.io/v1beta1|apiextensions.k8s.io/v1|apiextensions.k8s.io/v1beta1|apiregistration.k8s.io/v1|apiregistration.k8s.io/v1beta1|apps/v1|apps/v1beta1|apps/v1beta2|authentication.k8s.io/v1|authentication.k8s.io/v1alpha1|authentication.k8s.io/v1beta1|authorization.k8s.io/v1|authorization.k8s.io/v1beta1|autoscaling/v1|autoscaling/v2|autoscaling/v2beta1|autoscaling/v2beta2|batch/v1|batch/v1beta1|certificates.k8s.io/v1|certificates.k8s.io/v1beta1|coordination.k8s.io/v1|coordination.k8s.io/v1beta1|discovery.k8s.io/v1|discovery.k8s.io/v1beta1|events.k8s.io/v1|events.k8s.io/v1beta1|extensions/v1beta1|flowcontrol.apiserver.k8s.io/v1alpha1|flowcontrol.apiserver.k8s.io/v1beta1|flowcontrol.apiserver.k8s.io/v1beta2|flowcontrol.apiserver.k8s.io/v1beta3|imagepolicy.k8s.io/v1alpha1|internal.apiserver.k8s.io/v1alpha1|networking.k8s.io/v1|networking.k8s.io/v1alpha1|networking.k8s.io/v1beta1|node.k8s.io/v1|node.k8s.io/v1alpha1|node.k8s.io/v1beta1|policy/v1|policy/v1beta1|rbac.authorization.k8s.io/v1|rbac.authorization.k8s.io/v1alpha1|rbac.authorization.k8s.io/v1beta1|resource.k8s.io/v1alpha1|scheduling.k8s.io/v1|scheduling.k8s.io/v1alpha1|scheduling.k8s.io/v1beta1|storage.k8s.io/v1|storage.k8s.io/v1alpha1|storage.k8s.io/v1beta1 dryRun:[text] gracePeriodSeconds:int64 kind:=DeleteOptions orphanDependents:boolean preconditions:meta.v1.Preconditions propagationPolicy:text'),
        (27, 'apiVersion:=v1|admission.k8s.io/v1|admission.k8s.io/v1beta1|admissionregistration.k8s.io/v1|admissionregistration.k8s.io/v1alpha1|admissionregistration.k8s.io/v1beta1|apiextensions.k8s.io/v1|apiextensions.k8s.io/v1beta1|apiregistration.k8s.io/v1|apiregistration.k8s.io/v1beta1|apps/v1|apps/v1beta1|apps/v1beta2|authentication.k8s.io/v1|authentication.k8s.io/v1alpha1|authentication.k8s.io/v1beta1|authorization.k8s.io/v1|authorization.k8s.io/v1beta1|autoscaling/v1|autoscaling/v2|autoscaling/v2beta1|autoscaling/v2beta2|batch/v1|batch/v1beta1|certificates.k8s.io/v1|certificates.k8s.io/v1alpha1|certificates.k8s.io/v1beta1|coordination.k8s.io/v1|coordination.k8s.io/v1beta1|discovery.k8s.io/v1|discovery.k8s.io/v1beta1|events.k8s.io/v1|events.k8s.io/v1beta1|extensions/v1beta1|flowcontrol.apiserver.k8s.io/v1alpha1|flowcontrol.apiserver.k8s.io/v1beta1|flowcontrol.apiserver.k8s.io/v1beta2|flowcontrol.apiserver.k8s.io/v1beta3|imagepolicy.k8s.io/v1alpha1|internal.apiserver.k8s.io/v1alpha1|networking.k8s.io/v1|networking.k8s.io/v1alpha1|networking.k8s.io/v1beta1|node.k8s.io/v1|node.k8s.io/v1alpha1|node.k8s.io/v1beta1|policy/v1|policy/v1beta1|rbac.authorization.k8s.io/v1|rbac.authorization.k8s.io/v1alpha1|rbac.authorization.k8s.io/v1beta1|resource.k8s.io/v1alpha2|scheduling.k8s.io/v1|scheduling.k8s.io/v1alpha1|scheduling.k8s.io/v1beta1|storage.k8s.io/v1|storage.k8s.io/v1alpha1|storage.k8s.io/v1beta1 dryRun:[text] gracePeriodSeconds:int64 kind:=DeleteOptions orphanDependents:boolean preconditions:meta.v1.Preconditions propagationPolicy:text'),
        (29, 'apiVersion:=v1|admission.k8s.io/v1|admission.k8s.io/v1beta1|admissionregistration.k8s.io/v1|admissionregistration.k8s.io/v1alpha1|admissionregistration.k8s.io/v1beta1|apiextensions.k8s.io/v1|apiextensions.k8s.io/v1beta1|apiregistration.k8s.io/v1|apiregistration.k8s.io/v1beta1|apps/v1|apps/v1beta1|apps/v1beta2|authentication.k8s.io/v1|authentication.k8s.io/v1alpha1|authentication.k8s.io/v1beta1|authorization.k8s.io/v1|authorization.k8s.io/v1beta1|autoscaling/v1|autoscaling/v2|autoscaling/v2beta1|autoscaling/v2beta2|batch/v1|batch/v1beta1|certificates.k8s.io/v1|certificates.k8s.io/v1alpha1|certificates.k8s.io/v1beta1|coordination.k8s.io/v1|coordination.k8s.io/v1beta1|discovery.k8s.io/v1|discovery.k8s.io/v1beta1|events.k8s.io/v1|events.k8s.io/v1beta1|extensions/v1beta1|flowcontrol.apiserver.k8s.io/v1|flowcontrol.apiserver.k8s.io/v1beta1|flowcontrol.apiserver.k8s.io/v1beta2|flowcontrol.apiserver.k8s.io/v1beta3|imagepolicy.k8s.io/v1alpha1|internal.apiserver.k8s.io/v1alpha1|networking.k8s.io/v1|networking.k8s.io/v1alpha1|networking.k8s.io/v1beta1|node.k8s.io/v1|node.k8s.io/v1alpha1|node.k8s.io/v1beta1|policy/v1|policy/v1beta1|rbac.authorization.k8s.io/v1|rbac.authorization.k8s.io/v1alpha1|rbac.authorization.k8s.io/v1beta1|resource.k8s.io/v1alpha2|scheduling.k8s.io/v1|scheduling.k8s.io/v1alpha1|scheduling.k8s.io/v1beta1|storage.k8s.io/v1|storage.k8s.io/v1alpha1|storage.k8s.io/v1beta1 dryRun:[text] gracePeriodSeconds:int64 kind:=DeleteOptions orphanDependents:boolean preconditions:meta.v1.Preconditions propagationPolicy:text'),
        (30, 'apiVersion:=v1|admission.k8s.io/v1|admission.k8s.io/v1beta1|admissionregistration.k8s.io/v1|admissionregistration.k8s.io/v1alpha1|admissionregistration.k8s.io/v1beta1|apiextensions.k8s.io/v1|apiextensions.k8s.io/v1beta1|apiregistration.k8s.io/v1|apiregistration.k8s.io/v1beta1|apps/v1|apps/v1beta1|apps/v1beta2|authentication.k8s.io/v1|authentication.k8s.io/v1alpha1|authentication.k8s.io/v1beta1|authorization.k8s.io/v1|authorization.k8s.io/v1beta1|autoscaling/v1|autoscaling/v2|autoscaling/v2beta1|autoscaling/v2beta2|batch/v1|batch/v1beta1|certificates.k8s.io/v1|certificates.k8s.io/v1alpha1|certificates.k8s.io/v1beta1|coordination.k8s.io/v1|coordination.k8s.io/v1beta1|discovery.k8s.io/v1|discovery.k8s.io/v1beta1|events.k8s.io/v1|events.k8s.io/v1beta1|extensions/v1beta1|flowcontrol.apiserver.k8s.io/v1|flowcontrol.apiserver.k8s.io/v1beta1|flowcontrol.apiserver.k8s.io/v1beta2|flowcontrol.apiserver.k8s.io/v1beta3|imagepolicy.k8s.io/v1alpha1|internal.apiserver.k8s.io/v1alpha1|networking.k8s.io/v1|networking.k8s.io/v1alpha1|networking.k8s.io/v1beta1|node.k8s.io/v1|node.k8s.io/v1alpha1|node.k8s.io/v1beta1|policy/v1|policy/v1beta1|rbac.authorization.k8s.io/v1|rbac.authorization.k8s.io/v1alpha1|rbac.authorization.k8s.io/v1beta1|resource.k8s.io/v1alpha2|scheduling.k8s.io/v1|scheduling.k8s.io/v1alpha1|scheduling.k8s.io/v1beta1|storage.k8s.io/v1|storage.k8s.io/v1alpha1|storage.k8s.io/v1beta1|storagemigration.k8s.io/v1alpha1 dryRun:[text] gracePeriodSeconds:int64 kind:=DeleteOptions orphanDependents:boolean preconditions:meta.v1.Preconditions propagationPolicy:text'),
        (31, 'apiVersion:=v1|admission.k8s.io/v1|admission.k8s.io/v1beta1|admissionregistration.k8s.io/v1|admissionregistration.k8s.io/v1alpha1|admissionregistration.k8s.io/v1beta1|apiextensions.k8s.io/v1|apiextensions.k8s.io/v1beta1|apiregistration.k8s.io/v1|apiregistration.k8s.io/v1beta1|apps/v1|apps/v1beta1|apps/v1beta2|authentication.k8s.io/v1|authentication.k8s.io/v1alpha1|authentication.k8s.io/v1beta1|authorization.k8s.io/v1|authorization.k8s.io/v1beta1|autoscaling/v1|autoscaling/v2|autoscaling/v2beta1|autoscaling/v2beta2|batch/v1|batch/v1beta1|certificates.k8s.io/v1|certificates.k8s.io/v1alpha1|certificates.k8s.io/v1beta1|coordination.k8s.io/v1|coordination.k8s.io/v1alpha1|coordination.k8s.io/v1beta1|discovery.k8s.io/v1|discovery.k8s.io/v1beta1|events.k8s.io/v1|events.k8s.io/v1beta1|extensions/v1beta1|flowcontrol.apiserver.k8s.io/v1|flowcontrol.apiserver.k8s.io/v1beta1|flowcontrol.apiserver.k8s.io/v1beta2|flowcontrol.apiserver.k8s.io/v1beta3|imagepolicy.k8s.io/v1alpha1|internal.apiserver.k8s.io/v1alpha1|networking.k8s.io/v1|networking.k8s.io/v1alpha1|networking.k8s.io/v1beta1|node.k8s.io/v1|node.k8s.io/v1alpha1|node.k8s.io/v1beta1|policy/v1|policy/v1beta1|rbac.authorization.k8s.io/v1|rbac.authorization.k8s.io/v1alpha1|rbac.authorization.k8s.io/v1beta1|resource.k8s.io/v1alpha3|scheduling.k8s.io/v1|scheduling.k8s.io/v1alpha1|scheduling.k8s.io/v1beta1|storage.k8s.io/v1|storage.k8s.io/v1alpha1|storage.k8s.io/v1beta1|storagemigration.k8s.io/v1alpha1 dryRun:[text] gracePeriodSeconds:int64 kind:=DeleteOptions orphanDependents:boolean preconditions:meta.v1.Preconditions propagationPolicy:text'),
        (32, 'apiVersion:=v1|admission.k8s.io/v1|admission.k8s.io/v1beta1|admissionregistration.k8s.io/v1|admissionregistration.k8s.io/v1alpha1|admissionregistration.k8s.io/v1beta1|apiextensions.k8s.io/v1|apiextensions.k8s.io/v1beta1|apiregistration.k8s.io/v1|apiregistration.k8s.io/v1beta1|apps/v1|apps/v1beta1|apps/v1beta2|authentication.k8s.io/v1|authentication.k8s.io/v1alpha1|authentication.k8s.io/v1beta1|authorization.k8s.io/v1|authorization.k8s.io/v1beta1|autoscaling/v1|autoscaling/v2|autoscaling/v2beta1|autoscaling/v2beta2|batch/v1|batch/v1beta1|certificates.k8s.io/v1|certificates.k8s.io/v1alpha1|certificates.k8s.io/v1beta1|coordination.k8s.io/v1|coordination.k8s.io/v1alpha2|coordination.k8s.io/v1beta1|discovery.k8s.io/v1|discovery.k8s.io/v1beta1|events.k8s.io/v1|events.k8s.io/v1beta1|extensions/v1beta1|flowcontrol.apiserver.k8s.io/v1|flowcontrol.apiserver.k8s.io/v1beta1|flowcontrol.apiserver.k8s.io/v1beta2|flowcontrol.apiserver.k8s.io/v1beta3|imagepolicy.k8s.io/v1alpha1|internal.apiserver.k8s.io/v1alpha1|networking.k8s.io/v1|networking.k8s.io/v1alpha1|networking.k8s.io/v1beta1|node.k8s.io/v1|node.k8s.io/v1alpha1|node.k8s.io/v1beta1|policy/v1|policy/v1beta1|rbac.authorization.k8s.io/v1|rbac.authorization.k8s.io/v1alpha1|rbac.authorization.k8s.io/v1beta1|resource.k8s.io/v1alpha3|resource.k8s.io/v1beta1|scheduling.k8s.io/v1|scheduling.k8s.io/v1alpha1|scheduling.k8s.io/v1beta1|storage.k8s.io/v1|storage.k8s.io/v1alpha1|storage.k8s.io/v1beta1|storagemigration.k8s.io/v1alpha1 dryRun:[text] gracePeriodSeconds:int64 ignoreStoreReadErrorWithClusterBreakingPotential:boolean kind:=DeleteOptions orphanDependents:boolean preconditions:meta.v1.Preconditions propagationPolicy:text'),
        (33, 'apiVersion:=v1|admission.k8s.io/v1|admission.k8s.io/v1beta1|admissionregistration.k8s.io/v1|admissionregistration.k8s.io/v1alpha1|admissionregistration.k8s.io/v1beta1|apiextensions.k8s.io/v1|apiextensions.k8s.io/v1beta1|apiregistration.k8s.io/v1|apiregistration.k8s.io/v1beta1|apps/v1|apps/v1beta1|apps/v1beta2|authentication.k8s.io/v1|authentication.k8s.io/v1alpha1|authentication.k8s.io/v1beta1|authorization.k8s.io/v1|authorization.k8s.io/v1beta1|autoscaling/v1|autoscaling/v2|autoscaling/v2beta1|autoscaling/v2beta2|batch/v1|batch/v1beta1|certificates.k8s.io/v1|certificates.k8s.io/v1alpha1|certificates.k8s.io/v1beta1|coordination.k8s.io/v1|coordination.k8s.io/v1alpha2|coordination.k8s.io/v1beta1|discovery.k8s.io/v1|discovery.k8s.io/v1beta1|events.k8s.io/v1|events.k8s.io/v1beta1|extensions/v1beta1|flowcontrol.apiserver.k8s.io/v1|flowcontrol.apiserver.k8s.io/v1beta1|flowcontrol.apiserver.k8s.io/v1beta2|flowcontrol.apiserver.k8s.io/v1beta3|imagepolicy.k8s.io/v1alpha1|internal.apiserver.k8s.io/v1alpha1|networking.k8s.io/v1|networking.k8s.io/v1alpha1|networking.k8s.io/v1beta1|node.k8s.io/v1|node.k8s.io/v1alpha1|node.k8s.io/v1beta1|policy/v1|policy/v1beta1|rbac.authorization.k8s.io/v1|rbac.authorization.k8s.io/v1alpha1|rbac.authorization.k8s.io/v1beta1|resource.k8s.io/v1alpha3|resource.k8s.io/v1beta1|resource.k8s.io/v1beta2|scheduling.k8s.io/v1|scheduling.k8s.io/v1alpha1|scheduling.k8s.io/v1beta1|storage.k8s.io/v1|storage.k8s.io/v1alpha1|storage.k8s.io/v1beta1|storagemigration.k8s.io/v1alpha1 dryRun:[text] gracePeriodSeconds:int64 ignoreStoreReadErrorWithClusterBreakingPotential:boolean kind:=DeleteOptions orphanDependents:boolean preconditions:meta.v1.Preconditions propagationPolicy:text'),
        (34, 'apiVersion:=v1|admission.k8s.io/v1|admission.k8s.io/v1beta1|admissionregistration.k8s.io/v1|admissionregistration.k8s.io/v1alpha1|admissionregistration.k8s.io/v1beta1|apiextensions.k8s.io/v1|apiextensions.k8s.io/v1beta1|apiregistration.k8s.io/v1|apiregistration.k8s.io/v1beta1|apps/v1|apps/v1beta1|apps/v1beta2|authentication.k8s.io/v1|authentication.k8s.io/v1alpha1|authentication.k8s.io/v1beta1|authorization.k8s.io/v1|authorization.k8s.io/v1beta1|autoscaling/v1|autoscaling/v2|autoscaling/v2beta1|autoscaling/v2beta2|batch/v1|batch/v1beta1|certificates.k8s.io/v1|certificates.k8s.io/v1alpha1|certificates.k8s.io/v1beta1|coordination.k8s.io/v1|coordination.k8s.io/v1alpha2|coordination.k8s.io/v1beta1|discovery.k8s.io/v1|discovery.k8s.io/v1beta1|events.k8s.io/v1|events.k8s.io/v1beta1|extensions/v1beta1|flowcontrol.apiserver.k8s.io/v1|flowcontrol.apiserver.k8s.io/v1beta1|flowcontrol.apiserver.k8s.io/v1beta2|flowcontrol.apiserver.k8s.io/v1beta3|imagepolicy.k8s.io/v1alpha1|internal.apiserver.k8s.io/v1alpha1|networking.k8s.io/v1|networking.k8s.io/v1beta1|node.k8s.io/v1|node.k8s.io/v1alpha1|node.k8s.io/v1beta1|policy/v1|policy/v1beta1|rbac.authorization.k8s.io/v1|rbac.authorization.k8s.io/v1alpha1|rbac.authorization.k8s.io/v1beta1|resource.k8s.io/v1|resource.k8s.io/v1alpha3|resource.k8s.io/v1beta1|resource.k8s.io/v1beta2|scheduling.k8s.io/v1|scheduling.k8s.io/v1alpha1|scheduling.k8s.io/v1beta1|storage.k8s.io/v1|storage.k8s.io/v1alpha1|storage.k8s.io/v1beta1|storagemigration.k8s.io/v1alpha1 dryRun:[text] gracePeriodSeconds:int64 ignoreStoreReadErrorWithClusterBreakingPotential:boolean kind:=DeleteOptions orphanDependents:boolean preconditions:meta.v1.Preconditions propagationPolicy:text'),
        (35, 'apiVersion:=v1|admission.k8s.io/v1|admission.k8s.io/v1beta1|admissionregistration.k8s.io/v1|admissionregistration.k8s.io/v1alpha1|admissionregistration.k8s.io/v1beta1|apiextensions.k8s.io/v1|apiextensions.k8s.io/v1beta1|apiregistration.k8s.io/v1|apiregistration.k8s.io/v1beta1|apps/v1|apps/v1beta1|apps/v1beta2|authentication.k8s.io/v1|authentication.k8s.io/v1alpha1|authentication.k8s.io/v1beta1|authorization.k8s.io/v1|authorization.k8s.io/v1beta1|autoscaling/v1|autoscaling/v2|autoscaling/v2beta1|autoscaling/v2beta2|batch/v1|batch/v1beta1|certificates.k8s.io/v1|certificates.k8s.io/v1alpha1|certificates.k8s.io/v1beta1|coordination.k8s.io/v1|coordination.k8s.io/v1alpha2|coordination.k8s.io/v1beta1|discovery.k8s.io/v1|discovery.k8s.io/v1beta1|events.k8s.io/v1|events.k8s.io/v1beta1|extensions/v1beta1|flowcontrol.apiserver.k8s.io/v1|flowcontrol.apiserver.k8s.io/v1beta1|flowcontrol.apiserver.k8s.io/v1beta2|flowcontrol.apiserver.k8s.io/v1beta3|imagepolicy.k8s.io/v1alpha1|internal.apiserver.k8s.io/v1alpha1|networking.k8s.io/v1|networking.k8s.io/v1beta1|node.k8s.io/v1|node.k8s.io/v1alpha1|node.k8s.io/v1beta1|policy/v1|policy/v1beta1|rbac.authorization.k8s.io/v1|rbac.authorization.k8s.io/v1alpha1|rbac.authorization.k8s.io/v1beta1|resource.k8s.io/v1|resource.k8s.io/v1alpha3|resource.k8s.io/v1beta1|resource.k8s.io/v1beta2|scheduling.k8s.io/v1|scheduling.k8s.io/v1alpha1|scheduling.k8s.io/v1beta1|storage.k8s.io/v1|storage.k8s.io/v1alpha1|storage.k8s.io/v1beta1|storagemigration.k8s.io/v1beta1 dryRun:[text] gracePeriodSeconds:int64 ignoreStoreReadErrorWithClusterBreakingPotential:boolean kind:=DeleteOptions orphanDependents:boolean preconditions:meta.v1.Preconditions propagationPolicy:text'),
        (36, 'apiVersion:=v1|admission.k8s.io/v1|admission.k8s.io/v1beta1|admissionregistration.k8s.io/v1|admissionregistration.k8s.io/v1alpha1|admissionregistration.k8s.io/v1beta1|apiextensions.k8s.io/v1|apiextensions.k8s.io/v1beta1|apiregistration.k8s.io/v1|apiregistration.k8s.io/v1beta1|apps/v1|apps/v1beta1|apps/v1beta2|authentication.k8s.io/v1|authentication.k8s.io/v1alpha1|authentication.k8s.io/v1beta1|authorization.k8s.io/v1|authorization.k8s.io/v1beta1|autoscaling/v1|autoscaling/v2|batch/v1|batch/v1beta1|certificates.k8s.io/v1|certificates.k8s.io/v1alpha1|certificates.k8s.io/v1beta1|coordination.k8s.io/v1|coordination.k8s.io/v1alpha2|coordination.k8s.io/v1beta1|discovery.k8s.io/v1|discovery.k8s.io/v1beta1|events.k8s.io/v1|events.k8s.io/v1beta1|extensions/v1beta1|flowcontrol.apiserver.k8s.io/v1|flowcontrol.apiserver.k8s.io/v1beta1|flowcontrol.apiserver.k8s.io/v1beta2|flowcontrol.apiserver.k8s.io/v1beta3|imagepolicy.k8s.io/v1alpha1|internal.apiserver.k8s.io/v1alpha1|networking.k8s.io/v1|networking.k8s.io/v1beta1|node.k8s.io/v1|node.k8s.io/v1alpha1|node.k8s.io/v1beta1|policy/v1|policy/v1beta1|rbac.authorization.k8s.io/v1|rbac.authorization.k8s.io/v1alpha1|rbac.authorization.k8s.io/v1beta1|resource.k8s.io/v1|resource.k8s.io/v1alpha3|resource.k8s.io/v1beta1|resource.k8s.io/v1beta2|scheduling.k8s.io/v1|scheduling.k8s.io/v1alpha2|scheduling.k8s.io/v1beta1|storage.k8s.io/v1|storage.k8s.io/v1alpha1|storage.k8s.io/v1beta1|storagemigration.k8s.io/v1beta1 dryRun:[text] gracePeriodSeconds:int64 ignoreStoreReadErrorWithClusterBreakingPotential:boolean kind:=DeleteOptions orphanDependents:boolean preconditions:meta.v1.Preconditions propagationPolicy:text'),
        (37, 'apiVersion:=v1|admission.k8s.io/v1|admission.k8s.io/v1beta1|admissionregistration.k8s.io/v1|admissionregistration.k8s.io/v1alpha1|admissionregistration.k8s.io/v1beta1|apiextensions.k8s.io/v1|apiextensions.k8s.io/v1beta1|apiregistration.k8s.io/v1|apiregistration.k8s.io/v1beta1|apps/v1|apps/v1beta1|apps/v1beta2|authentication.k8s.io/v1|authentication.k8s.io/v1alpha1|authentication.k8s.io/v1beta1|authorization.k8s.io/v1|authorization.k8s.io/v1beta1|autoscaling/v1|autoscaling/v2|batch/v1|batch/v1beta1|certificates.k8s.io/v1|certificates.k8s.io/v1alpha1|certificates.k8s.io/v1beta1|coordination.k8s.io/v1|coordination.k8s.io/v1alpha2|coordination.k8s.io/v1beta1|discovery.k8s.io/v1|discovery.k8s.io/v1beta1|events.k8s.io/v1|events.k8s.io/v1beta1|extensions/v1beta1|flowcontrol.apiserver.k8s.io/v1|flowcontrol.apiserver.k8s.io/v1beta1|flowcontrol.apiserver.k8s.io/v1beta2|flowcontrol.apiserver.k8s.io/v1beta3|imagepolicy.k8s.io/v1alpha1|internal.apiserver.k8s.io/v1alpha1|lifecycle.k8s.io/v1alpha1|networking.k8s.io/v1|networking.k8s.io/v1beta1|node.k8s.io/v1|node.k8s.io/v1alpha1|node.k8s.io/v1beta1|policy/v1|policy/v1beta1|rbac.authorization.k8s.io/v1|rbac.authorization.k8s.io/v1alpha1|rbac.authorization.k8s.io/v1beta1|resource.k8s.io/v1|resource.k8s.io/v1alpha3|resource.k8s.io/v1beta1|resource.k8s.io/v1beta2|scheduling.k8s.io/v1|scheduling.k8s.io/v1alpha3|scheduling.k8s.io/v1beta1|storage.k8s.io/v1|storage.k8s.io/v1alpha1|storage.k8s.io/v1beta1|storagemigration.k8s.io/v1|storagemigration.k8s.io/v1beta1 dryRun:[text] gracePeriodSeconds:int64 ignoreStoreReadErrorWithClusterBreakingPotential:boolean kind:=DeleteOptions orphanDependents:boolean preconditions:meta.v1.Preconditions propagationPolicy:text'),
    ),
    'meta.v1.FieldSelectorRequirement': (
        (31, 'key!:text operator!:text values:[text]'),
    ),
    'meta.v1.GroupResource': (
        (35, 'group!:text resource!:text'),
    ),
    'meta.v1.GroupVersionForDiscovery': 'groupVersion!:text version!:text',
    'meta.v1.ListMeta': (
        (25, 'continue:text remainingItemCount:int64 resourceVersion:text selfLink:text'),
        (36, 'continue:text remainingItemCount:int64 resourceVersion:text selfLink:text shardInfo:meta.v1.ShardInfo'),
    ),
    'meta.v1.MicroTime': '=micro-time',
    'meta.v1.Patch': '={any}',
    'meta.v1.Preconditions': 'resourceVersion:text uid:text',
    'meta.v1.ServerAddressByClientCIDR': 'clientCIDR!:text serverAddress!:text',
    'meta.v1.ShardInfo': (
        (36, 'selector!:text'),
    ),
    'meta.v1.Status': (
        (25, 'apiVersion:=v1 code:int32 details:meta.v1.StatusDetails kind:=Status message:text metadata:meta.v1.ListMeta reason:text status:text'),
        (26, 'apiVersion:=v1|resource.k8s.io/v1alpha1 code:int32 details:meta.v1.StatusDetails kind:=Status message:text metadata:meta.v1.ListMeta reason:text status:text'),
        (27, 'apiVersion:=v1|resource.k8s.io/v1alpha2 code:int32 details:meta.v1.StatusDetails kind:=Status message:text metadata:meta.v1.ListMeta reason:text status:text'),
        (31, 'apiVersion:=v1 code:int32 details:meta.v1.StatusDetails kind:=Status message:text metadata:meta.v1.ListMeta reason:text status:text'),
    ),
    'meta.v1.StatusCause': 'field:text message:text reason:text',
    'meta.v1.StatusDetails': 'causes:[meta.v1.StatusCause] group:text kind:text name:text retryAfterSeconds:int32 uid:text',
    'meta.v1.WatchEvent': 'object:pkg.runtime.RawExtension type:text',
    'pkg.runtime.RawExtension': '={any}',
    'pkg.version.Info': (
        (25, 'buildDate:text compiler:text gitCommit:text gitTreeState:text gitVersion:text goVersion:text major:text minor:text platform:text'),
        (33, 'buildDate:text compiler:text emulationMajor:text emulationMinor:text gitCommit:text gitTreeState:text gitVersion:text goVersion:text major:text minCompatibilityMajor:text minCompatibilityMinor:text minor:text platform:text'),
    ),
    'apiregistration.v1.APIService': 'apiVersion:=apiregistration.k8s.io/v1 kind:=APIService metadata:meta.v1.ObjectMeta spec:apiregistration.v1.APIServiceSpec status:apiregistration.v1.APIServiceStatus',
    'apiregistration.v1.APIServiceCondition': 'lastTransitionTime:meta.v1.Time message:text reason:text status:text type:text',
    'apiregistration.v1.APIServiceList': 'apiVersion:=apiregistration.k8s.io/v1 items!:[apiregistration.v1.APIService] kind:=APIServiceList metadata:meta.v1.ListMeta',
    'apiregistration.v1.APIServiceSpec': 'caBundle:byte group:text groupPriorityMinimum!:int32 insecureSkipTLSVerify:boolean service:apiregistration.v1.ServiceReference version:text versionPriority!:int32',
    'apiregistration.v1.APIServiceStatus': 'conditions:[apiregistration.v1.APIServiceCondition]',
    'apiregistration.v1.ServiceReference': 'name:text namespace:text port:int32',
}
