"""A platform made of Open edX's own consumer classes (lti-consumer-xblock), without the rest of Open edX around them."""

import sys
import types
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import django
from django.conf import settings

settings.configure(
    PLATFORM_NAME="The Example School",
    CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}},
)
django.setup()

# the package's own __init__ asks for the whole of XBlock
folder = next(Path(place, "lti_consumer") for place in sys.path if Path(place, "lti_consumer/lti_1p3").is_dir())
package = types.ModuleType("lti_consumer")
package.__path__ = [str(folder)]
sys.modules["lti_consumer"] = package

from flask import Flask, jsonify, request
from lti_consumer.data import Lti1p3LaunchData
from lti_consumer.lti_1p3.constants import LTI_1P3_CONTEXT_TYPE
from lti_consumer.lti_1p3.consumer import LtiAdvantageConsumer
from lti_consumer.lti_1p3.exceptions import Lti1p3Exception
from lti_consumer.utils import get_data_from_cache

from serving import COURSE, KEYS, LAUNCH, LINK, LOGIN, ORIGIN, PLAN, form_to, new_key, serve

PRIVATE, _ = new_key()

app = Flask(__name__)


def new_consumer():
    consumer = LtiAdvantageConsumer(
        iss=ORIGIN,
        lti_oidc_url=LOGIN,
        lti_launch_url=LAUNCH,
        client_id=PLAN["clientId"],
        deployment_id=PLAN["deployment"],
        rsa_key=PRIVATE,
        rsa_key_id="open-edx",
        redirect_uris=[LAUNCH],
        tool_keyset_url=KEYS,
    )
    consumer.enable_deep_linking(LAUNCH, f"{ORIGIN}/deep-linking-return")
    return consumer


@app.get("/login-request")
def login_request():
    asked = request.args
    launch = Lti1p3LaunchData(
        user_id=asked["user"],
        user_role="staff" if asked["role"] == "Instructor" else "student",
        config_id="1",
        resource_link_id=LINK["id"],
        name=asked["name"],
        message_type="LtiDeepLinkingRequest" if asked["kind"] == "deep-linking" else "LtiResourceLinkRequest",
        launch_presentation_document_target="iframe",
        launch_presentation_return_url=f"{ORIGIN}/return",
        context_id=COURSE["id"],
        context_type=["CourseOffering"],
        context_title=COURSE["title"],
        context_label=COURSE["label"],
    )
    return jsonify(dict(parse_qsl(urlsplit(new_consumer().prepare_preflight_url(launch)).query)))


@app.route("/auth", methods=["GET", "POST"])
def auth():
    asked = request.values.to_dict()
    launch = get_data_from_cache(asked["lti_message_hint"])
    consumer = new_consumer()
    consumer.set_user_data(user_id=launch.user_id, role=launch.user_role, full_name=launch.name)
    consumer.set_resource_link_claim(launch.resource_link_id, title=LINK["title"])
    consumer.set_launch_presentation_claim(
        launch.launch_presentation_document_target, launch.launch_presentation_return_url
    )
    consumer.set_context_claim(
        launch.context_id, [LTI_1P3_CONTEXT_TYPE.course_offering], launch.context_title, launch.context_label
    )
    consumer.set_custom_parameters({})
    consumer.enable_ags(lineitems_url=f"{ORIGIN}/lineitems", lineitem_url=f"{ORIGIN}/lineitems/1")
    consumer.enable_nrps(f"{ORIGIN}/members")
    return form_to(asked["redirect_uri"], consumer.generate_launch_request(asked))


@app.get("/jwks")
def jwks():
    return jsonify(new_consumer().get_public_keyset())


@app.post("/token")
def token():
    try:
        return jsonify(new_consumer().access_token(request.form.to_dict()))
    except Lti1p3Exception as error:
        return jsonify(error="invalid_client", error_description=str(error)), 400


@app.post("/deep-linking-return")
def deep_linking_return():
    return jsonify(new_consumer().check_and_decode_deep_linking_token(request.form["JWT"]))


serve(app)
