"""CertificateSigningRequests: a request as PEM, what the certificate is for, and who signs it."""

from __future__ import annotations

from compose2k8s.codes import BAD_CLUSTER
from compose2k8s.grammar import subdomain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_BEGIN, _END = "-----BEGIN CERTIFICATE REQUEST-----", "-----END CERTIFICATE REQUEST-----"
_USAGES = (
    "signing", "digital signature", "content commitment", "key encipherment", "key agreement",
    "data encipherment", "cert sign", "crl sign", "encipher only", "decipher only", "any", "server auth",
    "client auth", "code signing", "email protection", "s/mime", "ipsec end system", "ipsec tunnel",
    "ipsec user", "timestamping", "ocsp signing", "microsoft sgc", "netscape sgc",
)  # fmt: skip
_LONGEST = 571  # of the name of a signer
_SHORTEST = 600  # seconds


def signing_request(look: Look) -> None:
    """A CertificateSigningRequest."""
    spec = look.at("spec")
    if not _is_request(spec.text("request")):
        spec.say(BAD_CLUSTER, "PEM block type must be CERTIFICATE REQUEST", "request")
    usages = spec.texts("usages")
    if not usages:
        spec.say(BAD_CLUSTER, "required value", "usages")
    for index, usage in enumerate(usages):
        if usage not in _USAGES or usage in usages[:index]:
            spec.say(BAD_CLUSTER, f'"{usage}" is no usage, or there twice', "usages", index)
    signer = spec.text("signerName")
    if signer == "kubernetes.io/legacy-unknown":
        spec.say(BAD_CLUSTER, "the legacy signer is not allowed in v1", "signerName")
    else:
        spec.form(BAD_CLUSTER, "signerName", is_signer, "must be DOMAIN/NAME", required=True)
    spec.within(BAD_CLUSTER, "expirationSeconds", _SHORTEST)


def is_signer(text: str) -> bool:
    """`example.com/signer`: a domain with a dot, a slash and a name."""
    domain, _, name = text.partition("/")
    return len(text) <= _LONGEST and "." in domain and subdomain(domain) and subdomain(name)


def _is_request(text: str) -> bool:
    """Whether there is one ASN.1 sequence in a PEM block of a request; its signature is not looked at."""
    from binascii import a2b_base64

    try:
        pem = a2b_base64(text).decode("latin-1")
        found = pem.partition(_BEGIN)[2].partition(_END)[0]
        body = a2b_base64("".join(found.split()), strict_mode=True)
    except ValueError:
        return False
    if body[:1] != b"\x30" or len(body) < 4:
        return False
    wide = body[1] - 0x80 if body[1] > 0x80 else 0
    size = int.from_bytes(body[2 : 2 + wide], "big") if wide else body[1]
    return len(body) == 2 + wide + size
