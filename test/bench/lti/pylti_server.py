"""PyLTI1p3 with Flask, as its own example sets it up, its keys cached. The platform comes as JSON in PLATFORM."""

import json
import os

from flask import Flask
from flask_caching import Cache
from pylti1p3.contrib.flask import (
    FlaskCacheDataStorage,
    FlaskMessageLaunch,
    FlaskOIDCLogin,
    FlaskRequest,
)
from pylti1p3.tool_config import ToolConfDict

platform = json.loads(os.environ["PLATFORM"])
app = Flask(__name__)
app.config.update(
    SECRET_KEY="a-key-for-cookies",
    CACHE_TYPE="SimpleCache",
    CACHE_DEFAULT_TIMEOUT=600,
    # the example's own limit of 500 would drop the platform's keys under load
    CACHE_THRESHOLD=1_000_000,
)
cache = Cache(app)
config = ToolConfDict(
    {
        platform["issuer"]: [
            {
                "default": True,
                "client_id": platform["clientId"],
                "auth_login_url": platform["authorizationEndpoint"],
                "auth_token_url": platform["tokenEndpoint"],
                "auth_audience": None,
                "key_set_url": platform["jwksUri"],
                "key_set": None,
                "deployment_ids": platform["deployments"],
            }
        ]
    }
)


@app.route("/login", methods=["GET", "POST"])
def login():
    storage = FlaskCacheDataStorage(cache)
    request = FlaskRequest()
    return FlaskOIDCLogin(request, config, launch_data_storage=storage).redirect(
        request.get_param("target_link_uri")
    )


@app.route("/launch", methods=["POST"])
def launch():
    storage = FlaskCacheDataStorage(cache)
    message = FlaskMessageLaunch(FlaskRequest(), config, launch_data_storage=storage)
    message.set_public_key_caching(storage, cache_lifetime=7200)
    name = message.get_launch_data().get("name", "")
    return f"<!doctype html><title>Meeting</title><p>Welcome, {name}.</p>"


@app.route("/ready")
def ready():
    return "ready"
