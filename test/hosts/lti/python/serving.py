"""What both platforms have in common: what they are told, a key, and the form that goes back to the tool."""

import json
import os
from html import escape

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

# {port, tool, clientId, deployment}
PLAN = json.loads(os.environ["PLATFORM_PLAN"])
ORIGIN = f"http://127.0.0.1:{PLAN['port']}"
LOGIN = f"{PLAN['tool']}/lti/login"
LAUNCH = f"{PLAN['tool']}/lti/launch"
KEYS = f"{PLAN['toolKeys']}"
LINK = {"id": "12", "title": "Office hours"}
COURSE = {"id": "3", "label": "M1", "title": "Mathematics"}


def new_key():
    """A private and a public key, both as PEM."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    public = key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return private.decode(), public.decode()


def form_to(address, fields):
    """A page that posts itself."""
    inputs = "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">' for name, value in fields.items()
    )
    form = f'<form method="post" action="{escape(address)}">{inputs}</form>'
    return f"<!doctype html><title>To the tool</title>{form}<script>document.forms[0].submit()</script>"


def serve(app):
    app.run(host="127.0.0.1", port=PLAN["port"])
