"""The machine face described as OpenAPI 3.1, for whoever writes another client or fuzzes this one."""

from typing import Any

from desktop import __version__
from desktop.contract import requests
from desktop.contract.bundle import MEDIA_TYPE
from desktop.contract.requests import DOCUMENT_TYPE
from desktop.contract.updates import PIECE_TYPE

_SIGNED: list[dict[str, list[str]]] = [{"desk": []}]
_REFUSAL = {"$ref": "#/components/schemas/Refusal"}


def document() -> dict[str, Any]:
    """Return the description; documents of the wire are named by their kind, their shape is `desktop.contract`'s."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Một Cửa, trạm tổng hợp", "version": __version__},
        "paths": {
            requests.ENROL: {"post": _operation("enrol", body=DOCUMENT_TYPE, answer=DOCUMENT_TYPE, signed=False)},
            requests.ENVELOPES: {"post": _operation("envelopes", body=MEDIA_TYPE, answer=MEDIA_TYPE)},
            requests.STATUS: {
                "get": _operation(
                    "status",
                    answer=DOCUMENT_TYPE,
                    parameters=(
                        _parameter("epoch", "query", {"type": "string", "format": "uuid"}, required=True),
                        _parameter("days", "query", {"type": "integer", "minimum": 0, "maximum": 400}),
                    ),
                )
            },
            requests.PACKS + "/{id}": {
                "get": _operation(
                    "pack",
                    answer=DOCUMENT_TYPE,
                    parameters=(_parameter("id", "path", {"type": "string", "format": "uuid"}, required=True),),
                )
            },
            requests.UPDATES: {"get": _operation("updates", answer=DOCUMENT_TYPE)},
            requests.UPDATES + "/{digest}": {
                "get": _operation(
                    "piece",
                    answer=PIECE_TYPE,
                    parameters=(
                        _parameter("digest", "path", {"type": "string", "pattern": "^[0-9a-f]{64}$"}, required=True),
                        _parameter("piece", "query", {"type": "integer", "minimum": 0}, required=True),
                    ),
                )
            },
            requests.KEYS: {"get": _operation("keys", answer=MEDIA_TYPE, signed=False)},
        },
        "components": {
            "schemas": {"Refusal": _refusal_shape()},
            "securitySchemes": {
                "desk": {
                    "type": "apiKey",
                    "in": "header",
                    "name": "Authorization",
                    "description": "Motcua key=…,at=…,signature=…: Ed25519 over method, target and digest of the body",
                }
            },
        },
    }


def _parameter(name: str, place: str, schema: dict[str, Any], *, required: bool = False) -> dict[str, Any]:
    return {"name": name, "in": place, "required": required, "schema": schema}


def _operation(
    name: str, *, answer: str, body: str = "", parameters: tuple[dict[str, Any], ...] = (), signed: bool = True
) -> dict[str, Any]:
    binary = {"type": "string", "contentMediaType": answer}
    refused = {
        str(status): {
            "description": ", ".join(sorted(_codes(status))),
            "content": {DOCUMENT_TYPE: {"schema": _REFUSAL}},
        }
        for status in sorted(set(requests.REFUSALS.values()))
    }
    made: dict[str, Any] = {
        "operationId": name,
        "responses": {"200": {"description": name, "content": {answer: {"schema": binary}}}, **refused},
        "security": _SIGNED if signed else [],
    }
    if parameters:
        made["parameters"] = list(parameters)
    if body:
        made["requestBody"] = {"required": True, "content": {body: {"schema": {"type": "string"}}}}
    return made


def _codes(status: int) -> list[str]:
    return [code for code, found in requests.REFUSALS.items() if found == status]


def _refusal_shape() -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["contract", "kind", "code", "needs", "wait"],
        "properties": {
            "contract": {"type": "integer"},
            "kind": {"const": "refusal"},
            "code": {"enum": sorted(requests.REFUSALS)},
            "needs": {"type": "string"},
            "wait": {"type": "integer", "minimum": 0},
        },
    }
