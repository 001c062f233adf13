"""Expressions that a server compiles, and expressions that it does not."""

from __future__ import annotations

import pytest

from compose2k8s.validator.cel import fault

ROOTS = {"object": None, "request": ("name", "userInfo"), "variables": ("team",)}
GOOD = """
object.spec.replicas <= 5
!(object.metadata.namespace.startsWith('kube-'))
Object{metadata: Object.metadata{labels: {'team': variables.team}}}
[JSONPatch{op: 'add', path: '/a', value: {'a': 1}}]
object.spec.containers.all(c, has(c.securityContext) && c.securityContext.runAsNonRoot == true)
object.spec.containers.exists(c, c.name in ['a', "b",])
has(object.metadata.labels) ? object.metadata.labels['app'] == "x" : false
[1, 2, 3].map(x, x > 1, x * 2).size() == 2
request.userInfo.groups.exists(g, g == r'a\\d')
-1 < 2 && 1.5e3 > .5 || 0x1F == 31u
object.?spec.?x.orValue(1) == 1
object.spec.?a[?0].optMap(x, x + 1).orValue(0) > 0
{'a': 1, ?'b': optional.none()}['a'] == 1
cel.bind(x, object.spec, x.replicas > 1)
object.metadata.labels.all(k, v, k != v)
ip('1.2.3.4').family() == 4 && ip.isCanonical('1.2.3.4')
math.greatest(1, 2) == 2 && type(object.x) == string
'''a "b" ''' == \"\"\"c 'd'\"\"\"
true // why
object.data.`a-b` == '1' && object.metadata.namespace != ''
!!true && --1 == 1
""".strip().splitlines()
BAD = """
object.spec.replicas <=
object.spec.replicas <= 5)
objct.spec
object.
'a
a b
object.x = 1
foo(1)
if
namespace == 'a'
variables.none
request.object.a
has(object)
object.all(1, true)
object.all(x, y)
size(
[1, 2
{1: 2
object[
1 +
&& true
object.x ? 1
'\\q' == 'a'
object..x
#
object.f(a,)
object.spec.true
""".strip().splitlines()


@pytest.mark.parametrize("text", GOOD)
def test_what_compiles(text: str) -> None:
    assert not fault(text, ROOTS)


@pytest.mark.parametrize("text", BAD)
def test_what_does_not(text: str) -> None:
    assert fault(text, ROOTS)


def test_what_comes_out_is_known_of_plain_expressions() -> None:
    for text in ("1", "'a'", "1 + 2", "object.x ? 1 : 2", "[true]", "size(object)", "b'a'", "null"):
        assert fault(text, ROOTS, ("bool",)), text
    for text in ("object.x", "!object.x", "object.x ? true : object.y", "object.f(1)", "1 in [2]"):
        assert not fault(text, ROOTS, ("bool",)), text


def test_what_is_too_deep_is_left_to_the_server() -> None:
    assert not fault("(" * 5000 + "1" + ")" * 5000, ROOTS)
    assert not fault(" || ".join(["object.x"] * 5000), ROOTS)
